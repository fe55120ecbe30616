package org.stemma.lineage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Which houses are no wires: their names beside a text say less. */
final class HouseKinds {
    private static final Map<String, String> KINDS = read();

    private HouseKinds() {}

    /** Whether the house publishes for readers itself, so that its own pages may be another's copy. */
    static boolean isOutlet(String id) {
        return "outlet".equals(KINDS.get(id));
    }

    /** Whether the house sells pictures: its name stands under them and credits no text. */
    static boolean isPhoto(String id) {
        return "photo".equals(KINDS.get(id));
    }

    private static Map<String, String> read() {
        try (InputStream in = HouseKinds.class.getResourceAsStream("house-kinds.tsv")) {
            if (in == null) {
                throw new IllegalStateException("house-kinds.tsv is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("house-kinds.tsv", e);
        }
    }
}
