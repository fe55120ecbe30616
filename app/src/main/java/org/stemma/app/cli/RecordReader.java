package org.stemma.app.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines of the verbs {@code match} and {@code code}, from a file, a gzip file or standard input; lines are bounded. */
final class RecordReader {
    /** An export's line may hold a page as it came, and its analysis, in base 64. */
    static final int LONGEST_EXPORTED = 128 << 20;

    private static final int LONGEST = 16 << 20;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_EXPORTED)
                            .build())
                    .build())
            .build();

    private final World world;
    private final Consumer<String> lost;
    private final int longest;

    RecordReader(World world, Consumer<String> lost) {
        this(world, lost, LONGEST);
    }

    private RecordReader(World world, Consumer<String> lost, int longest) {
        this.world = world;
        this.lost = lost;
        this.longest = longest;
    }

    /** The same with another bound for a line, in bytes. */
    RecordReader withLongest(int bytes) {
        return new RecordReader(world, lost, bytes);
    }

    /** Hands each record and its place ({@code pairs.jsonl:7}) to {@code sink}; what is no record is named and left out. */
    void read(String path, BiConsumer<JsonNode, String> sink) {
        try (InputStream in = open(path)) {
            int number = 0;
            for (byte[] line = line(in); line != null; line = line(in)) {
                number++;
                record(line, path + ":" + number, sink);
            }
        } catch (IOException failed) {
            lost.accept(path + ": " + failed.getMessage());
        }
    }

    private void record(byte[] line, String place, BiConsumer<JsonNode, String> sink) {
        if (line.length > longest) {
            lost.accept(place + ": the line is longer than " + (longest >> 20) + " MiB");
            return;
        }
        if (new String(line, java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
            return;
        }
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException malformed) {
            lost.accept(place + ": not JSON: " + malformed.getOriginalMessage());
            return;
        }
        if (node.isObject()) {
            sink.accept(node, place);
        } else {
            lost.accept(place + ": not a JSON object");
        }
    }

    private InputStream open(String path) throws IOException {
        if (path.equals("-")) {
            return new BufferedInputStream(world.in());
        }
        Path file = Path.of(path);
        if (!Files.exists(file)) {
            throw new BadUsage(path + ": no such file");
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return path.endsWith(".gz") ? new BufferedInputStream(new GZIPInputStream(in), 1 << 16) : in;
    }

    /** The next line without its end; a line over the bound comes one byte too long; null at the end. */
    private byte @Nullable [] line(InputStream in) throws IOException {
        java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() <= longest) {
                line.write(next);
            }
        }
        return line.toByteArray();
    }

    /** The string field {@code name}, null where it is absent or null. */
    static @Nullable String string(JsonNode record, String name) {
        JsonNode value = record.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
