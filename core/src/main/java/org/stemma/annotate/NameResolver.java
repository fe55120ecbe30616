package org.stemma.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.Gender;
import org.stemma.gazetteer.Spellings;

/**
 * Gives each mention of a report the full name that the report has for it: "Blinken" that of "Antony Blinken", "IAEA" that of
 * "International Atomic Energy Agency (IAEA)", "KABUL" that of "Kabul". A short name means the full one named last before it, or else
 * the first that follows.
 */
final class NameResolver {
    private static final Pattern ABBREVIATION = Pattern.compile("\\s?\\(([A-Z][A-Za-z&.-]{1,9})\\)");
    private static final Set<String> GENERATIONS = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private static final Set<String> WOMEN = Set.of("Mrs.", "Mrs", "Ms.", "Ms", "Miss");
    private static final int LONGEST_TITLE = 6;
    /** Names that are compared with each other; a list of more is no report's. */
    private static final int MOST_SPELLINGS = 200;

    private final String text;
    private final List<Mention> mentions;
    /** Indices of full names by the words that they end with; by their first word. */
    private final Map<String, List<Integer>> byEnding = new HashMap<>();

    private final Map<String, List<Integer>> byFirst = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> abbreviations = new HashMap<>();
    /** The first spelling in the report of each person's full name, by every spelling. */
    private final Map<String, String> spellings = new LinkedHashMap<>();

    private final Gazetteer gazetteer;

    private NameResolver(String text, List<Mention> mentions, Gazetteer gazetteer) {
        this.text = text;
        this.mentions = mentions;
        this.gazetteer = gazetteer;
        for (int i = 0; i < mentions.size(); i++) {
            collect(i);
        }
    }

    /** A mention with its full name. */
    record Named(Mention mention, String name) {}

    static List<Named> resolve(String text, List<Mention> mentions, Gazetteer gazetteer) {
        NameResolver resolver = new NameResolver(text, mentions, gazetteer);
        List<Named> named = new ArrayList<>(mentions.size());
        for (int i = 0; i < mentions.size(); i++) {
            named.add(resolver.named(i));
        }
        return named;
    }

    private void collect(int i) {
        Mention mention = mentions.get(i);
        String name = plain(mention);
        if (name.chars().anyMatch(Character::isLowerCase)) {
            written.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
        if (mention.type() == Entity.Type.PER) {
            person(i, words(name));
        } else {
            abbreviation(mention, name);
        }
    }

    private void person(int i, String[] words) {
        int count = words.length > 2 && GENERATIONS.contains(words[words.length - 1].toLowerCase(Locale.ROOT))
                ? words.length - 1
                : words.length;
        if (count > 1) {
            spelling(String.join(" ", words));
            byFirst.computeIfAbsent(words[0], key -> new ArrayList<>()).add(i);
        }
        String ending = "";
        for (int from = count - 1; from > 0; from--) {
            ending = ending.isEmpty() ? words[from] : words[from] + " " + ending;
            byEnding.computeIfAbsent(ending, key -> new ArrayList<>()).add(i);
        }
    }

    private void spelling(String name) {
        if (!spellings.containsKey(name) && spellings.size() < MOST_SPELLINGS) {
            String first = spellings.keySet().stream()
                    .filter(known -> Spellings.same(known, name))
                    .findFirst()
                    .orElse(name);
            spellings.put(name, spellings.getOrDefault(first, name));
        }
    }

    private void abbreviation(Mention mention, String name) {
        Matcher bracket = ABBREVIATION.matcher(text).region(mention.span().end(), text.length());
        if (bracket.lookingAt() && abbreviates(bracket.group(1), words(name))) {
            abbreviations.putIfAbsent(bracket.group(1), name);
        }
    }

    /** Whether the capitals of {@code shortName} are first letters of the words, in their order, from the first word on. */
    private static boolean abbreviates(String shortName, String[] words) {
        int word = -1;
        for (int i = 0; i < shortName.length(); i++) {
            char letter = shortName.charAt(i);
            if (Character.isUpperCase(letter)) {
                do {
                    word++;
                } while (word < words.length && Character.toUpperCase(words[word].charAt(0)) != letter);
                if (word >= words.length || (i == 0 && word > 0)) {
                    return false;
                }
            }
        }
        return words.length > 1;
    }

    private Named named(int i) {
        Mention mention = mentions.get(i);
        String name = plain(mention);
        String known = abbreviations.get(name);
        if (known != null) {
            return new Named(mention, known);
        }
        Integer full = full(i, name);
        if (full != null) {
            String whole = plain(mentions.get(full));
            return new Named(new Mention(mention.span(), Entity.Type.PER), spellings.getOrDefault(whole, whole));
        }
        if (mention.type() == Entity.Type.PER && spellings.containsKey(name)) {
            return new Named(mention, spellings.getOrDefault(name, name));
        }
        boolean shouted = name.length() > 3 && name.chars().noneMatch(Character::isLowerCase);
        return new Named(mention, shouted ? written.getOrDefault(name.toLowerCase(Locale.ROOT), name) : name);
    }

    /** The full name that a person's short name, or a surname that was taken for something else, stands for. */
    private @Nullable Integer full(int i, String name) {
        Entity.Type type = mentions.get(i).type();
        if (type == Entity.Type.LOC) {
            return null;
        }
        Integer byLast = nearest(i, byEnding.get(name));
        if (byLast != null || type != Entity.Type.PER) {
            return byLast;
        }
        return name.indexOf(' ') < 0 ? nearest(i, byFirst.get(name)) : null;
    }

    /** The last index before {@code i}, or else the first after it, of those whom the title before {@code i} may stand for. */
    private @Nullable Integer nearest(int i, @Nullable List<Integer> indices) {
        Integer nearest = null;
        Gender title = title(mentions.get(i).span().begin());
        for (int index : indices == null ? List.<Integer>of() : indices) {
            Gender gender = title == null ? null : gazetteer.gender(plain(mentions.get(index)));
            boolean fits = gender == null || gender == title;
            nearest = fits && (nearest == null || index < i) ? Integer.valueOf(index) : nearest;
        }
        return nearest;
    }

    /** Whether "Mr." or "Mrs." stands before {@code begin}; null for neither. */
    private @Nullable Gender title(int begin) {
        String before =
                text.substring(Math.max(0, begin - LONGEST_TITLE), begin).strip();
        if (before.endsWith("Mr.") || before.endsWith("Mr")) {
            return Gender.MAN;
        }
        return WOMEN.stream().anyMatch(before::endsWith) ? Gender.WOMAN : null;
    }

    private String plain(Mention mention) {
        return String.join(" ", words(mention.span().of(text)));
    }

    private static String[] words(String name) {
        return name.strip().split("\\s+");
    }
}
