package org.stemma.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What a source gave, for tests. */
final class Inputs {
    final List<Capture> captures = new ArrayList<>();
    final List<Input.Unreadable> unreadable = new ArrayList<>();
    final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    static Inputs of(Path... paths) {
        return of(Disk.SYSTEM, Limits.USUAL, paths);
    }

    static Inputs of(Disk disk, Limits limits, Path... paths) {
        String[] names = List.of(paths).stream().map(Path::toString).toArray(String[]::new);
        return of(new Means(disk, limits, null), names);
    }

    static Inputs of(Means means, String... paths) {
        Inputs inputs = new Inputs();
        CaptureSources.of(List.of(paths), InputStream.nullInputStream(), inputs.warnings::add, means)
                .forEach(inputs::add);
        return inputs;
    }

    static Inputs ofStandardInput(InputStream in) {
        Inputs inputs = new Inputs();
        CaptureSources.of(List.of("-"), in, inputs.warnings::add).forEach(inputs::add);
        return inputs;
    }

    static Inputs ofStandardInput(String lines) {
        return ofStandardInput(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    List<String> keys() {
        return captures.stream().map(Capture::key).toList();
    }

    /** The only reason given. */
    String reason() {
        if (unreadable.size() != 1) {
            throw new AssertionError("one reason expected: " + unreadable);
        }
        return unreadable.getFirst().reason();
    }

    void add(Input input) {
        switch (input) {
            case Input.Captured captured -> captures.add(captured.capture());
            case Input.Unreadable reason -> unreadable.add(reason);
        }
    }
}
