package org.stemma.app.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads a file of settings: YAML, of which a file of {@code name: value} lines is the plainest form. */
final class ConfigurationFile {
    private static final long LONGEST = 1 << 20;

    private final Path file;
    private final List<String> errors;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private ConfigurationFile(Path file, List<String> errors) {
        this.file = file;
        this.errors = errors;
    }

    /** What the file says, and where. */
    record Entry(String value, String place) {}

    /** The entries by name; what cannot be read is added to {@code errors}. */
    static Map<String, Entry> read(Path file, List<String> errors) {
        ConfigurationFile reading = new ConfigurationFile(file, errors);
        reading.read();
        return reading.entries;
    }

    private void read() {
        try {
            if (Files.size(file) > LONGEST) {
                errors.add(file + ": is longer than 1 MB");
                return;
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            try (JsonParser parser =
                    new YAMLFactory().createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
                document(parser);
            }
        } catch (IOException failed) {
            errors.add(file + ": cannot be read: " + failed.getMessage());
        } catch (JacksonException malformed) {
            String message = String.valueOf(malformed.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            errors.add(place(
                            malformed.getLocation() == null
                                    ? 0
                                    : malformed.getLocation().getLineNr()) + ": is no YAML: " + message);
        }
    }

    private void document(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return; // empty, or comments alone
        }
        if (first != JsonToken.START_OBJECT) {
            errors.add(place(line(parser)) + ": holds no settings; they are written as name: value");
            return;
        }
        section(parser);
    }

    private void section(JsonParser parser) {
        Deque<String> path = new ArrayDeque<>();
        String name = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case PROPERTY_NAME -> name = parser.currentName();
                case START_OBJECT -> path.addLast(name);
                case END_OBJECT -> path.pollLast();
                case START_ARRAY -> list(parser, dotted(path, name), line(parser));
                default -> put(dotted(path, name), String.valueOf(parser.getString()), line(parser));
            }
        }
    }

    private void list(JsonParser parser, String name, int line) {
        StringBuilder joined = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token.isScalarValue() && depth == 1) {
                joined.append(joined.isEmpty() ? "" : ",").append(parser.getString());
            } else if (token.isStructStart()) {
                depth++;
                errors.add(place(line(parser)) + ": " + name + " takes plain values in its list");
            } else if (token.isStructEnd()) {
                depth--;
            }
        }
        put(name, joined.toString(), line);
    }

    private void put(String name, String value, int line) {
        Entry before = entries.putIfAbsent(name, new Entry(value, place(line)));
        if (before != null) {
            errors.add(place(line) + ": " + name + " is set already at " + before.place());
        }
    }

    private static String dotted(Deque<String> path, String name) {
        return path.isEmpty() ? name : String.join(".", path) + "." + name;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private String place(int line) {
        return line > 0 ? file + ":" + line : file.toString();
    }
}
