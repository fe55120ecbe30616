package org.stemma.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Opens the paths of a command: folders (walked, sorted by name), pages ({@code .html}, {@code .htm}), scraped text
 * ({@code .txt}, {@code .md}), JSON Lines and JSON, WARC archives, RSS and Atom feeds, each plain or packed by gzip; {@code -} is
 * standard input, JSON Lines.
 */
public final class CaptureSources {
    private CaptureSources() {}

    /**
     * A source over {@code paths} in their order. Nothing is read before {@link CaptureSource#forEach}.
     *
     * @param warnings told, a line each, what a user should know of input that was read all the same
     * @throws IllegalArgumentException naming every path that is missing, or an address
     */
    public static CaptureSource of(List<String> paths, InputStream standardInput, Consumer<String> warnings) {
        return of(paths, standardInput, warnings, Disk.SYSTEM, Limits.USUAL);
    }

    static CaptureSource of(
            List<String> paths, InputStream standardInput, Consumer<String> warnings, Disk disk, Limits limits) {
        List<String> wrong =
                paths.stream().flatMap(path -> complaint(path, disk).stream()).toList();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        List<String> asked = List.copyOf(paths);
        return sink -> {
            Intake intake = new Intake(sink, warnings);
            FileSource files = new FileSource(intake, disk, limits, Listed.Reader.NONE);
            FolderWalk walk = new FolderWalk(files, intake, disk, limits);
            for (String path : asked) {
                read(path, standardInput, files, walk);
            }
        };
    }

    private static void read(String path, InputStream standardInput, FileSource files, FolderWalk walk) {
        if (path.equals("-")) {
            files.standardInput(standardInput);
        } else {
            walk.read(Path.of(path));
        }
    }

    private static List<String> complaint(String path, Disk disk) {
        List<String> wrong = new ArrayList<>();
        if (isAddress(path)) {
            wrong.add(path + " is an address, and this version fetches none: save the page and give its path");
        } else if (!path.equals("-") && (path.isBlank() || !disk.exists(Path.of(path)))) {
            wrong.add("no such file or folder: " + path);
        }
        return wrong;
    }

    private static boolean isAddress(String path) {
        String start = path.toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }
}
