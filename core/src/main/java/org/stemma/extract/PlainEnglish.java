package org.stemma.extract;

import java.util.Locale;
import java.util.Set;

/**
 * Tells by its commonest words that a text is English beyond doubt, which no other language of the detector shares: where it does, the
 * detector, ten times as dear, need not be asked.
 */
final class PlainEnglish {
    private static final Set<String> COMMON = Set.of(
            "the", "of", "and", "that", "with", "was", "were", "which", "have", "has", "from", "they", "their", "this",
            "said", "would", "had");
    private static final int FEWEST_WORDS = 40;
    private static final int LONGEST = 5;
    /** Of a hundred words. */
    private static final int LEAST_COMMON = 11;

    private static final int LEAST_THE = 3;
    private static final int MOST_FOREIGN = 2;

    private int words;
    private int foreign;
    private int common;
    private int articles;

    private PlainEnglish() {}

    /** Whether {@code text} is; false says nothing. */
    static boolean is(String text) {
        PlainEnglish counts = new PlainEnglish();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                counts.word(text, begin, i);
                begin = i + 1;
            }
        }
        return counts.enough();
    }

    private void word(String text, int begin, int end) {
        if (begin >= end) {
            return;
        }
        words++;
        foreign += text.charAt(begin) > 0x7f ? 1 : 0;
        if (end - begin <= LONGEST) {
            String word = text.substring(begin, end).toLowerCase(Locale.ROOT);
            articles += word.equals("the") ? 1 : 0;
            common += COMMON.contains(word) ? 1 : 0;
        }
    }

    private boolean enough() {
        return words >= FEWEST_WORDS
                && common * 100 >= words * LEAST_COMMON
                && articles * 100 >= words * LEAST_THE
                && foreign * 100 <= words * MOST_FOREIGN;
    }
}
