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
    /** The first words of all phrases. */
    private static final Set<String> BEGINNINGS = new HashSet<>();

    static {
        for (String[] row : WordTable.rows("class-words.tsv")) {
            if (row[0].equals("body")) {
                BODY.add(row[1]);
            } else {
                PHRASES.put(row[1], Kind.valueOf(row[0].toUpperCase(Locale.ROOT)));
            }
            BEGINNINGS.add(row[1].split(" ")[0]);
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

    /** What the names of one element say. */
    private record Naming(List<ElementRules.Verdict> furniture, boolean body) {
        static final Naming NONE = new Naming(List.of(), false);

        Naming {
            furniture = List.copyOf(furniture);
        }
    }

    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, Naming> namings = new HashMap<>();

    /** What the names of {@code e} call furniture, in the order in which it bears them. */
    List<ElementRules.Verdict> furniture(Element e) {
        return naming(e).furniture;
    }

    /** Whether a name of {@code e} says that it holds a body. */
    boolean body(Element e) {
        return e.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody") || naming(e).body;
    }

    private Naming naming(Element e) {
        String borne = borne(e);
        return borne.isEmpty() ? Naming.NONE : namings.computeIfAbsent(borne, this::read);
    }

    /** All names that {@code e} bears, with white space between them. */
    private static String borne(Element e) {
        if (e.attributesSize() == 0) {
            return "";
        }
        String all = "";
        for (String attribute : NAMING) {
            String value = e.attr(attribute);
            if (!value.isEmpty() && value.length() < LONGEST_VALUE) {
                all = all.isEmpty() ? value : all + " " + value;
            }
        }
        return all;
    }

    private Naming read(String borne) {
        List<ElementRules.Verdict> furniture = new ArrayList<>();
        boolean body = false;
        for (String name : names(borne)) {
            Reading reading = readings.computeIfAbsent(name, Reading::of);
            if (reading.furniture != null) {
                furniture.add(reading.furniture);
            }
            body |= reading.body;
        }
        return new Naming(furniture, body);
    }

    /** The element's class names, its id and its component names. */
    static List<String> names(Element e) {
        String borne = borne(e);
        return borne.isEmpty() ? List.of() : names(borne);
    }

    private static List<String> names(String borne) {
        List<String> names = new ArrayList<>(List.of(SPACE.split(borne.strip())));
        if (names.stream().anyMatch(n -> POST.matcher(n).matches())) {
            // publishing systems write a report's topics into its element's classes
            names.removeIf(n -> TOPIC.matcher(n).matches());
        }
        return names;
    }

    /** The first of {@code phrases} that stands in {@code words}, the longest where several begin at one word. */
    private static @Nullable String phrase(List<String> words, Set<String> phrases) {
        for (int from = 0; from < words.size(); from++) {
            if (!BEGINNINGS.contains(words.get(from))) {
                continue;
            }
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
