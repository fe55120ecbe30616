package org.stemma.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers that carry a validator, a file each: a line for the address, a line a kept field, an empty line, the body. A file appears whole or not at
 * all; one that is damaged counts as not there. Past its bound the folder loses what was used longest ago.
 */
final class WebCache {
    private static final long MOST = 256L << 20;
    private static final int LARGEST = 8 << 20;
    private static final List<String> KEPT = List.of("ETag", "Last-Modified", "Content-Type");
    private static final String LENGTH = "Length";
    private final Path folder;
    private final WebWorld.Clock clock;
    private final long most;

    WebCache(Path folder, WebWorld.Clock clock) {
        this(folder, clock, MOST);
    }

    WebCache(Path folder, WebWorld.Clock clock, long most) {
        this.folder = folder;
        this.clock = clock;
        this.most = most;
    }

    /** The stored answer of {@code address}, null where there is none. */
    @Nullable
    WebAnswer find(WebAddress address) {
        try {
            Path file = file(address);
            if (!Files.isRegularFile(file)) {
                return null;
            }
            return parse(Files.readAllBytes(file), address);
        } catch (IOException | UncheckedIOException unreadable) {
            return null;
        }
    }

    /** The fields that ask for {@code stored} only where it has changed. */
    static Map<String, String> conditions(@Nullable WebAnswer stored) {
        Map<String, String> conditions = new LinkedHashMap<>();
        if (stored != null && stored.head().field("ETag") != null) {
            conditions.put("If-None-Match", stored.head().field("ETag", ""));
        }
        if (stored != null && stored.head().field("Last-Modified") != null) {
            conditions.put("If-Modified-Since", stored.head().field("Last-Modified", ""));
        }
        return conditions;
    }

    /** Notes that {@code address} was used again. */
    void touch(WebAddress address) {
        try {
            Files.setLastModifiedTime(file(address), FileTime.from(clock.now()));
        } catch (IOException gone) {
            // it is only lost sooner
        }
    }

    /** Keeps {@code answer} where it has a validator and may be kept; where it cannot be written, nothing is lost. */
    void keep(WebAddress address, WebAnswer answer) {
        boolean valid = answer.head().field("ETag") != null || answer.head().field("Last-Modified") != null;
        boolean barred = answer.head().field("Cache-Control", "").contains("no-store");
        if (!valid || barred || answer.body().length > LARGEST) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "", ".part");
            Files.write(part, format(address, answer));
            moveInto(part, file(address));
            touch(address);
        } catch (IOException full) {
            // fetched anew the next time
        }
    }

    /** Deletes what was used longest ago until the rest is within the bound. */
    void prune() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = new ArrayList<>(files.toList());
            newestFirst.sort(Comparator.comparing(WebCache::used).reversed());
            long size = 0;
            for (Path file : newestFirst) {
                size += Files.size(file);
                if (size > most) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException notThere) {
            // another run may be at it
        }
    }

    private static FileTime used(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static void moveInto(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plainly) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static byte[] format(WebAddress address, WebAnswer answer) {
        StringBuilder head = new StringBuilder(address.toString()).append('\n');
        head.append(LENGTH + ": ").append(answer.body().length).append('\n');
        for (String name : KEPT) {
            String value = answer.head().field(name);
            head.append(value == null ? "" : name + ": " + value + "\n");
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(answer.body());
        return file.toByteArray();
    }

    private static @Nullable WebAnswer parse(byte[] file, WebAddress address) {
        String whole = new String(file, StandardCharsets.ISO_8859_1);
        int end = whole.indexOf("\n\n");
        if (end < 0 || !whole.startsWith(address + "\n")) {
            return null;
        }
        HeaderFields fields = new HeaderFields();
        whole.substring(0, end).lines().skip(1).forEach(fields::add);
        byte[] body = Arrays.copyOfRange(file, end + 2, file.length);
        boolean complete = String.valueOf(body.length).equals(fields.get(LENGTH));
        return complete ? new WebAnswer(new WebHead(200, fields), body) : null;
    }

    private Path file(WebAddress address) {
        try {
            byte[] name = MessageDigest.getInstance("SHA-256")
                    .digest(address.toString().getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(name, 0, 16));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
