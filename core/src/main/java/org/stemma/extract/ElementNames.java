package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** Reads the names that a page gives its elements (classes, ids, components), each different name once. Not thread-safe. */
final class ElementNames {
    // "has-sidebar", "no-comments" speak of the page and not of the element
    private static final Set<String> SPEAKING_OF_OTHERS =
            Set.of("has", "no", "with", "without", "js", "is", "not", "hide", "show");
    private static final int LONGEST_PHRASE = 3;
    private static final int LONGEST_VALUE = 400;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern POST = Pattern.compile("post-\\d+|postid-\\d+|hentry|node-\\d+");
    private static final Pattern TOPIC = Pattern.compile("(?:tag|category|author|section|topic)[-_].+");
    private static final List<String> NAMING = List.of("class", "id", "data-component", "data-testid", "data-type");
    private static final Map<String, Kind> PHRASES = new HashMap<>();
    private static final Set<String> BODY = new HashSet<>();

    static {
        for (String[] row : WordTable.rows("class-words.tsv")) {
            if (row[0].equals("body")) {
                BODY.add(row[1]);
            } else {
                PHRASES.put(row[1], Kind.valueOf(row[0].toUpperCase(Locale.ROOT)));
            }
        }
    }

    /** What one name says: the furniture that it names, whether it names a body. */
    private record Reading(ElementRules.@Nullable Verdict furniture, boolean body) {
        static Reading of(String name) {
            List<String> words = words(name);
            if (words.isEmpty() || SPEAKING_OF_OTHERS.contains(words.getFirst())) {
                return new Reading(null, false);
            }
            String phrase = phrase(words, PHRASES.keySet());
            Kind kind = phrase == null ? null : PHRASES.get(phrase);
            return new Reading(
                    phrase == null || kind == null ? null : new ElementRules.Verdict(kind, phrase, false),
                    phrase(words, BODY) != null);
        }
    }

    private final Map<String, Reading> readings = new HashMap<>();

    /** What the names of {@code e} call furniture, in the order in which it bears them. */
    List<ElementRules.Verdict> furniture(Element e) {
        List<ElementRules.Verdict> found = new ArrayList<>();
        for (String name : names(e)) {
            ElementRules.Verdict verdict = reading(name).furniture;
            if (verdict != null) {
                found.add(verdict);
            }
        }
        return found;
    }

    /** Whether a name of {@code e} says that it holds a body. */
    boolean body(Element e) {
        if (e.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
            return true;
        }
        for (String name : names(e)) {
            if (reading(name).body) {
                return true;
            }
        }
        return false;
    }

    private Reading reading(String name) {
        return readings.computeIfAbsent(name, Reading::of);
    }

    static List<String> names(Element e) {
        if (e.attributesSize() == 0) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String attribute : NAMING) {
            String value = e.attr(attribute);
            if (!value.isBlank() && value.length() < LONGEST_VALUE) {
                names.addAll(List.of(SPACE.split(value.strip())));
            }
        }
        if (names.stream().anyMatch(n -> POST.matcher(n).matches())) {
            // publishing systems write a report's topics into its element's classes
            names.removeIf(n -> TOPIC.matcher(n).matches());
        }
        return names;
    }

    /** The first of {@code phrases} that stands in {@code words}, the longest where several begin at one word. */
    private static @Nullable String phrase(List<String> words, Set<String> phrases) {
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + LONGEST_PHRASE); to > from; to--) {
                String phrase = String.join(" ", words.subList(from, to));
                if (phrases.contains(phrase)) {
                    return phrase;
                }
            }
        }
        return null;
    }

    /** The words of a name: {@code article__authorBio} holds article, author, bio. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if ((hump || !Character.isLetter(c)) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isLetter(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
