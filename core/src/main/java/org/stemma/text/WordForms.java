package org.stemma.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which a word is compared: compatibility characters, case, accents and vowel signs that are often left out, invisible
 * characters and letters borrowed from other alphabets make no difference.
 */
final class WordForms {
    private WordForms() {}

    /** The form of a word as written. */
    static String of(String written) {
        String plain = ascii(written) ? written : plain(written);
        String lower = plain.toLowerCase(Locale.ROOT);
        int n = lower.length();
        boolean possessive = n > 2 && lower.charAt(n - 1) == 's' && apostrophe(lower.charAt(n - 2));
        return possessive ? lower.substring(0, n - 2) : lower;
    }

    /** The form of two neighbours in a script without spaces. */
    static String pair(int first, int second) {
        return Normalizer.normalize(Character.toString(first) + Character.toString(second), Normalizer.Form.NFKC);
    }

    /** The form of one character that stands alone in such a script. */
    static String single(int character) {
        return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
    }

    private static String plain(String written) {
        String apart = Normalizer.normalize(written, Normalizer.Form.NFKD);
        String bare = Normalizer.normalize(withoutMarks(apart), Normalizer.Form.NFC);
        return Lookalikes.mixed(bare) ? Lookalikes.unmixed(bare) : bare;
    }

    /** Without the marks that a reader can do without; those that make another letter stay. */
    private static String withoutMarks(String apart) {
        StringBuilder bare = new StringBuilder(apart.length());
        int base = 0;
        for (int i = 0; i < apart.length(); i += Character.charCount(apart.codePointAt(i))) {
            int c = apart.codePointAt(i);
            if (!mark(c)) {
                base = c;
                bare.appendCodePoint(letter(c));
            } else if (distinguishes(base, c)) {
                bare.appendCodePoint(c);
            }
        }
        return bare.isEmpty() ? apart : bare.toString();
    }

    /** Whether {@code c} is a sign above, below, around or behind a letter. */
    static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean distinguishes(int base, int mark) {
        if (base < 0x80) {
            return false;
        }
        return switch (UnicodeScript.of(base)) {
            case LATIN, GREEK, ARABIC, HEBREW, COMMON, INHERITED -> false;
            case CYRILLIC -> mark == 0x306 || (mark == 0x308 && base != 0x435 && base != 0x415); // not of yo
            default -> true;
        };
    }

    /** One letter for those that Arabic writers use for each other. */
    private static int letter(int c) {
        return switch (c) {
            case 0x0671, 0x0622, 0x0623, 0x0625 -> 0x0627;
            case 0x0649, 0x06CC -> 0x064A;
            case 0x0629 -> 0x0647;
            case 0x06A9 -> 0x0643;
            default -> c;
        };
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean ascii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
