package org.stemma.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into {@link Word}s by script alone, so that it works for any language: runs of letters, marks and digits; pairs of
 * characters where a script puts no spaces. Invisible characters inside a word do not divide it.
 */
public final class Words {
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder form = new StringBuilder();
    private int at;

    private Words(String text) {
        this.text = text;
    }

    /** The words of {@code text} in its order. */
    public static List<Word> of(String text) {
        Words cutter = new Words(text);
        while (cutter.at < text.length()) {
            cutter.step();
        }
        return cutter.words;
    }

    private void step() {
        int c = text.codePointAt(at);
        if (!Character.isLetterOrDigit(c)) {
            at += Character.charCount(c);
        } else if (unspaced(c)) {
            pairs();
        } else {
            word();
        }
    }

    private void word() {
        int begin = at;
        int end = at;
        boolean capital = Character.isUpperCase(text.codePointAt(at)) || Character.isTitleCase(text.codePointAt(at));
        form.setLength(0);
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!invisible(c)) {
                if (!inner(c) || (Character.isLetterOrDigit(c) && unspaced(c))) {
                    break;
                }
                form.appendCodePoint(c);
                end = at + Character.charCount(c);
            }
            at += Character.charCount(c);
        }
        words.add(new Word(begin, end, fold(form.toString()), capital));
    }

    /** Whether {@code c} at the present place goes on with the word. */
    private boolean inner(int c) {
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        if (at + 1 >= text.length() || form.isEmpty()) {
            return false;
        }
        int before = form.charAt(form.length() - 1);
        int after = text.codePointAt(at + 1);
        return switch (c) {
            case '\'', '\u2019' -> Character.isLetter(before) && Character.isLetter(after);
            case ',', '.' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    private void pairs() {
        int begin = at;
        int first = text.codePointAt(at);
        at += Character.charCount(first);
        boolean paired = false;
        while (at < text.length()) {
            int second = text.codePointAt(at);
            if (!Character.isLetterOrDigit(second) || !unspaced(second)) {
                break;
            }
            int end = at + Character.charCount(second);
            words.add(new Word(begin, end, fold(text.substring(begin, end)), false));
            begin = at;
            at = end;
            paired = true;
        }
        if (!paired) {
            words.add(new Word(begin, at, fold(text.substring(begin, at)), false));
        }
    }

    private static boolean unspaced(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static boolean invisible(int c) {
        return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
    }

    private static String fold(String word) {
        String plain = ascii(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFKC);
        String lower = plain.toLowerCase(Locale.ROOT);
        int n = lower.length();
        boolean possessive = n > 2 && lower.charAt(n - 1) == 's' && apostrophe(lower.charAt(n - 2));
        return possessive ? lower.substring(0, n - 2) : lower;
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
