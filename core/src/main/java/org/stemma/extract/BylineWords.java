package org.stemma.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of bylines, in the languages of the press: what leads a name, what is nobody's name. */
final class BylineWords {
    private static final Map<String, Set<String>> WORDS = new HashMap<>();

    static {
        for (String[] row : WordTable.rows("byline-words.tsv")) {
            WORDS.computeIfAbsent(row[0], kind -> new TreeSet<>()).add(row[1]);
        }
    }

    private BylineWords() {}

    static Set<String> of(String kind) {
        return Set.copyOf(WORDS.getOrDefault(kind, Set.of()));
    }

    /** Whether {@code word} stands before a name. */
    static boolean leads(String word) {
        return WORDS.getOrDefault("lead", Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    /** The words of a kind as alternatives of a pattern, longer ones first. */
    static String alternatives(String kind) {
        List<String> words = WORDS.getOrDefault(kind, Set.of()).stream()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }
}
