package org.stemma.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives each mention of a report the full name that the report has for it: "Blinken" that of "Antony Blinken", "IAEA" that of
 * "International Atomic Energy Agency (IAEA)", "KABUL" that of "Kabul". A short name means the full one named last before it, or else
 * the first that follows.
 */
final class NameResolver {
    private static final Pattern ABBREVIATION = Pattern.compile("\\s?\\(([A-Z][A-Za-z&.-]{1,9})\\)");
    private static final Set<String> GENERATIONS = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private final String text;
    private final List<Mention> mentions;
    /** Indices of full names by the words that they end with; by their first word. */
    private final Map<String, List<Integer>> byEnding = new HashMap<>();

    private final Map<String, List<Integer>> byFirst = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> abbreviations = new HashMap<>();

    private NameResolver(String text, List<Mention> mentions) {
        this.text = text;
        this.mentions = mentions;
        for (int i = 0; i < mentions.size(); i++) {
            collect(i);
        }
    }

    /** A mention with its full name. */
    record Named(Mention mention, String name) {}

    static List<Named> resolve(String text, List<Mention> mentions) {
        NameResolver resolver = new NameResolver(text, mentions);
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
            byFirst.computeIfAbsent(words[0], key -> new ArrayList<>()).add(i);
        }
        String ending = "";
        for (int from = count - 1; from > 0; from--) {
            ending = ending.isEmpty() ? words[from] : words[from] + " " + ending;
            byEnding.computeIfAbsent(ending, key -> new ArrayList<>()).add(i);
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
            return new Named(new Mention(mention.span(), Entity.Type.PER), plain(mentions.get(full)));
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

    /** The last index before {@code i}, or else the first after it. */
    private static @Nullable Integer nearest(int i, @Nullable List<Integer> indices) {
        if (indices == null) {
            return null;
        }
        int nearest = indices.getFirst();
        for (int index : indices) {
            nearest = index < i ? index : nearest;
        }
        return nearest;
    }

    private String plain(Mention mention) {
        return String.join(" ", words(mention.span().of(text)));
    }

    private static String[] words(String name) {
        return name.strip().split("\\s+");
    }
}
