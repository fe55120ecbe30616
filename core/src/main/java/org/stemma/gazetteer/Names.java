package org.stemma.gazetteer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared: without case, accents, full stops and possessive endings. */
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String DROPPED = ".\"“”„«»";

    private Names() {}

    /** The form in which names are compared. */
    static String fold(String name) {
        return isFolded(name) ? name : folded(name);
    }

    /** Whether the name is its own folded form: words of small letters and figures, one space between them. */
    private static boolean isFolded(String name) {
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letter && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    private static String folded(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (gap(c)) {
                endWord(bare);
            } else if (DROPPED.indexOf(c) < 0) {
                bare.append(c == '’' ? '\'' : c);
            }
        }
        endWord(bare);
        return letters(bare.toString().strip().toLowerCase(Locale.ROOT));
    }

    private static boolean gap(char c) {
        return c <= ' ' || c == '_' || c == '-' || c == '\u00a0' || Character.isWhitespace(c);
    }

    /** Cuts a possessive ending off the last word, and puts a space after it. */
    private static void endWord(StringBuilder bare) {
        int end = bare.length();
        if (end >= 2 && bare.charAt(end - 2) == '\'' && (bare.charAt(end - 1) == 's' || bare.charAt(end - 1) == 'S')) {
            bare.setLength(end - 2);
        } else if (end >= 2
                && bare.charAt(end - 1) == '\''
                && (bare.charAt(end - 2) == 's' || bare.charAt(end - 2) == 'S')) {
            bare.setLength(end - 1);
        }
        if (!bare.isEmpty() && bare.charAt(bare.length() - 1) != ' ') {
            bare.append(' ');
        }
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
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** The words in one line, without leading article and possessive ending. */
    static String plain(String mention) {
        return mention.strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("^(?:[Tt]he|[Aa]n?) ", "")
                .replaceFirst("['\u2019]s?$", "");
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
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
