package org.stemma.extract;

import java.util.Locale;

/** How a line of text looks: running text, a sentence, a label. */
final class LineShape {
    private static final int SHORTEST_PROSE = 45;
    private static final String ENDS = ".!?…。！？｡؟।";
    private static final String CLOSERS = "\"'”’»›)]』」*";

    private LineShape() {}

    /** Ends as a sentence does, closing quotation marks and brackets looked past. */
    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0
                && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        return end > 0 && ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** A sentence or more of running text, long enough to be more than a label. */
    static boolean isProse(String text) {
        return weight(text) >= SHORTEST_PROSE && endsText(text) && runs(text);
    }

    /** Its length in letters of an alphabet: a character of a script without spaces says as much as two and a half. */
    static double weight(String text) {
        long dense = text.codePoints().filter(LineShape::isDense).count();
        return text.length() + 1.5 * dense;
    }

    private static boolean endsText(String text) {
        char last = text.charAt(text.length() - 1);
        return endsSentence(text)
                || last == ':'
                || last == ';'
                || (last == ',' && text.length() > 80)
                || (last == '-' && text.length() > 120)
                || text.length() > 200;
    }

    /** Mostly words in lower case, as running text has them; a script without case always runs. */
    private static boolean runs(String text) {
        int lower = 0;
        int upper = 0;
        for (String word : text.split("[\\s-]+")) {
            int first =
                    word.codePoints().filter(Character::isLetter).findFirst().orElse(-1);
            lower += first >= 0 && Character.isLowerCase(first) ? 1 : 0;
            upper += first >= 0 && Character.isUpperCase(first) ? 1 : 0;
        }
        return lower + upper == 0 || lower >= upper * .7 || (upper > 12 && lower >= upper * .4);
    }

    private static boolean isDense(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** Words, by spaces. */
    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** The line for comparison: letters and digits in lower case, the rest as single spaces. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
