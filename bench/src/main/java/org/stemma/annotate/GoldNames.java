package org.stemma.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.stemma.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sentences whose names are marked: gold files of tokens with BIO tags, and the sentences written for {@link LearnNames}. */
final class GoldNames {
    private static final String WRITTEN = "names.txt";
    private static final String OPENING = "([{$£€#“`‘";
    private static final String CLOSING = ".,;:!?)]}%”’";

    private GoldNames() {}

    /**
     * A sentence with its names.
     *
     * @param group sentences of one group are never learned from and tested on at once
     */
    record Marked(int group, String text, List<Mention> names) {}

    /** The rows of a file, objects with {@code doc}, {@code tokens} and {@code tags}; where there is one document each is its own group. */
    static List<Marked> read(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(JsonMapper.shared().readTree(line));
        }
        boolean single =
                rows.stream().mapToInt(row -> row.get("doc").asInt()).distinct().count() == 1;
        List<Marked> sentences = new ArrayList<>();
        for (JsonNode row : rows) {
            sentences.add(sentence(single ? sentences.size() : row.get("doc").asInt(), row));
        }
        return sentences;
    }

    private static Marked sentence(int group, JsonNode row) {
        List<String> words = strings(row.get("tokens"));
        List<Span> spans = new ArrayList<>();
        String text = join(words, spans);
        List<String> tags = strings(row.get("tags"));
        List<Mention> names = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).startsWith("B-")) {
                int last = i;
                while (last + 1 < tags.size() && tags.get(last + 1).startsWith("I-")) {
                    last++;
                }
                names.add(new Mention(
                        spans.get(i).hull(spans.get(last)), type(tags.get(i).substring(2))));
            }
        }
        return new Marked(group, text, names);
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(node -> strings.add(node.asString()));
        return strings;
    }

    /** Tokens as running text, where each stands put into {@code spans}. */
    private static String join(List<String> words, List<Span> spans) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        boolean glued = true;
        for (String word : words) {
            boolean mark = word.equals("\"");
            if (!glued && !closes(word) && !(mark && quoted)) {
                text.append(' ');
            }
            spans.add(new Span(text.length(), text.length() + word.length()));
            text.append(word);
            quoted ^= mark;
            glued = mark ? quoted : word.length() == 1 && OPENING.contains(word);
        }
        return text.toString();
    }

    private static boolean closes(String word) {
        return word.length() == 1 ? CLOSING.contains(word) : word.startsWith("'") || word.equals("n't");
    }

    private static Entity.Type type(String tag) {
        return switch (tag) {
            case "PER", "politician", "person" -> Entity.Type.PER;
            case "ORG", "organisation", "politicalparty" -> Entity.Type.ORG;
            case "LOC", "location", "country" -> Entity.Type.LOC;
            default -> Entity.Type.MISC;
        };
    }

    /** The sentences of {@code names.txt}, a name written {@code [TYPE words]}. */
    static List<Marked> written() throws IOException {
        try (InputStream in = Objects.requireNonNull(GoldNames.class.getResourceAsStream(WRITTEN), WRITTEN);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(GoldNames::written)
                    .toList();
        }
    }

    private static Marked written(String line) {
        StringBuilder text = new StringBuilder();
        List<Mention> names = new ArrayList<>();
        int at = 0;
        for (int open = line.indexOf('['); open >= 0; open = line.indexOf('[', at)) {
            text.append(line, at, open);
            int space = line.indexOf(' ', open);
            at = line.indexOf(']', open) + 1;
            Span span = new Span(text.length(), text.length() + at - space - 2);
            names.add(new Mention(span, type(line.substring(open + 1, space))));
            text.append(line, space + 1, at - 1);
        }
        return new Marked(-1, text.append(line.substring(at)).toString(), names);
    }
}
