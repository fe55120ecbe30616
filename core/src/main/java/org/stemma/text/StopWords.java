package org.stemma.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Words that say nothing of a topic, of the languages listed in {@code stopwords.tsv}. */
public final class StopWords {
    private static final Set<String> WORDS = read();

    private StopWords() {}

    /** Whether a {@link Word#form()} is a stop word in any of the languages. */
    public static boolean contains(String form) {
        return WORDS.contains(form);
    }

    private static Set<String> read() {
        try (InputStream in = StopWords.class.getResourceAsStream("stopwords.tsv")) {
            if (in == null) {
                throw new IllegalStateException("stopwords.tsv is not on the class path");
            }
            Set<String> words = new HashSet<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split("\t")[1].split(" ")))
                    .forEach(word -> words.add(WordForms.of(word)));
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException("stopwords.tsv", e);
        }
    }
}
