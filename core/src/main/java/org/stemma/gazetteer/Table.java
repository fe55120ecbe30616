package org.stemma.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A packaged table: UTF-8, a row a line, columns divided by tabs, a first line that says what it is. */
final class Table {
    private Table() {}

    /** The rows of the table {@code name}, each with {@code columns} columns. */
    static List<String[]> rows(String name, int columns) {
        try (InputStream stream = open(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> row(name, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged table " + name, e);
        }
    }

    /** The bytes of the table {@code name}. */
    static byte[] bytes(String name) {
        try (InputStream stream = open(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged table " + name, e);
        }
    }

    private static InputStream open(String name) {
        InputStream stream = Table.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the packaged table " + name + " is missing");
        }
        return stream;
    }

    private static String[] row(String name, String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalStateException(name + " needs " + columns + " columns: " + line);
        }
        return cells;
    }

    /** The entries of a cell that holds a list. */
    static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    /** The cell, null where it is empty. */
    static @Nullable String optional(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
