package org.stemma.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that say what stands beside them: function words, each its own class, and content words by classes (company, title, place). */
final class NameWords {
    private static final String TABLE = "name-words.tsv";
    /** The class in the table of words that are each a class of their own. */
    private static final String ITSELF = "itself";

    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, String> endings = new HashMap<>();

    NameWords() {
        for (String line : lines()) {
            String[] cells = line.split("\t");
            for (String word : cells[1].split(" ")) {
                if (word.startsWith("-") && word.length() > 1 && !cells[0].equals(ITSELF)) {
                    endings.putIfAbsent(word.substring(1), cells[0]);
                } else {
                    classes.putIfAbsent(word, cells[0].equals(ITSELF) ? word : cells[0]);
                }
            }
        }
    }

    private static List<String> lines() {
        InputStream stream = NameWords.class.getResourceAsStream(TABLE);
        if (stream == null) {
            throw new IllegalStateException("the packaged table " + TABLE + " is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged table " + TABLE, e);
        }
    }

    /** The class of a word in lower case; null where it has none. */
    @Nullable
    String of(String word) {
        return classes.get(word);
    }

    /** The class of the longest listed ending of a word in lower case, shorter than the word; null where none fits. */
    @Nullable
    String ending(String word) {
        for (int from = Math.max(1, word.length() - 6); from < word.length() - 1; from++) {
            String found = endings.get(word.substring(from));
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
