package org.stemma.gazetteer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared: without case, accents, full stops and possessive endings. */
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DROPPED = Pattern.compile("[.\"“”„«»]");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0_-]+");
    private static final Pattern POSSESSIVE = Pattern.compile("(?:['’]s|(?<=s)['’])(?=\\s|$)");

    private Names() {}

    /** The form in which names are compared. */
    static String fold(String name) {
        String bare = DROPPED.matcher(name.strip()).replaceAll("");
        bare = POSSESSIVE.matcher(bare).replaceAll("").replace('’', '\'');
        bare = GAPS.matcher(bare).replaceAll(" ").strip();
        return letters(bare.toLowerCase(Locale.ROOT));
    }

    /** The letters without accents, those without a decomposition by their usual English spelling. */
    private static String letters(String lower) {
        if (ascii(lower)) {
            return lower;
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return plain.replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ß", "ss");
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** The name without a leading article. */
    static String withoutArticle(String folded) {
        if (folded.startsWith("the ")) {
            return folded.substring(4);
        }
        if (folded.startsWith("a ")) {
            return folded.substring(2);
        }
        return folded.startsWith("an ") ? folded.substring(3) : folded;
    }

    /** Whether every letter of {@code name} is a capital, and there are at most six of them. */
    static boolean acronym(String name) {
        long letters = name.chars().filter(Character::isLetter).count();
        return letters > 0 && letters <= 6 && name.chars().noneMatch(Character::isLowerCase);
    }

    /** Whether {@code text} has a capital. */
    static boolean capital(String text) {
        return text.chars().anyMatch(Character::isUpperCase);
    }
}
