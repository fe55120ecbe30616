package org.stemma.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into {@link Word}s by script alone, so that it works for any language: runs of letters, marks and digits; pairs of
 * characters where a script puts no spaces. Invisible characters inside a word do not divide it.
 */
public final class Words {
    /** Stands in words of both kana, and is of no script. */
    private static final int LONG_VOWEL = 0x30FC;

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder form = new StringBuilder();
    /** Indices of words that may be Latin ones in letters of another alphabet. */
    private final List<Integer> doubtful = new ArrayList<>();

    private boolean otherAlphabet;
    private boolean latin;
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
        if (cutter.latin && !cutter.otherAlphabet) {
            cutter.doubtful.forEach(cutter::readAsLatin);
        }
        return cutter.words;
    }

    private void step() {
        int c = text.codePointAt(at);
        if (!Character.isLetterOrDigit(c) || invisible(c)) {
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
        String written = form.toString();
        noteAlphabet(written);
        words.add(new Word(begin, end, WordForms.of(written), capital));
    }

    /** A word of lookalikes alone is a disguised one only in a text that has no word of their alphabet. */
    private void noteAlphabet(String written) {
        char first = written.charAt(0);
        if (first < 0x80) {
            latin |= first >= 'A';
        } else if (!otherAlphabet && first >= 0x370) {
            otherAlphabet = Lookalikes.own(written);
            if (Lookalikes.all(written)) {
                doubtful.add(words.size());
            }
        }
    }

    private void readAsLatin(int index) {
        Word word = words.get(index);
        String form = WordForms.of(Lookalikes.inLatin(word.span().of(text)));
        words.set(index, new Word(word.begin(), word.end(), form, word.capital()));
    }

    /** Whether {@code c} at the present place goes on with the word. */
    private boolean inner(int c) {
        if (Character.isLetterOrDigit(c) || WordForms.mark(c)) {
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
        int first = next();
        boolean paired = false;
        while (at < text.length()) {
            int seen = at;
            int second = next();
            if (invisible(second)) {
                continue;
            }
            if (!Character.isLetterOrDigit(second) || !unspaced(second)) {
                at = seen;
                break;
            }
            words.add(new Word(begin, at, WordForms.pair(first, second), false));
            begin = seen;
            first = second;
            paired = true;
        }
        if (!paired) {
            words.add(new Word(begin, begin + Character.charCount(first), WordForms.single(first), false));
        }
    }

    private int next() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    /** Whether {@code c} is of a script that is cut into pairs. */
    public static boolean unspaced(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return c == LONG_VOWEL
                || switch (UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }

    /** Whether nothing is seen of {@code c}: joiners, marks of direction, soft hyphens, fillers. */
    static boolean invisible(int c) {
        return c >= 0xAD
                && (Character.getType(c) == Character.FORMAT
                        || c == 0x115F
                        || c == 0x1160
                        || c == 0x3164
                        || c == 0xFFA0);
    }
}
