package org.stemma.extract;

import java.util.regex.Pattern;

/** Tells lines that only say who wrote, or when: bylines, dates, who reported and edited. */
final class CreditShape {
    private static final int LONGEST_BYLINE = 90;
    private static final int LONGEST_DATE = 70;
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:(?:written|posted|reported|story|words|text|analysis|opinion) )?(?:by|von|par|por|di|door|av|af)[:\\s]\\s{0,3}\\p{Lu}\\p{L}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** A time of day alone, "16:45". */
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2}(?: \\p{Lu}{2,4})?");

    private static final Pattern WORDS = Pattern.compile("\\p{L}{3,}");

    private CreditShape() {}

    static boolean is(Block b) {
        String text = b.text();
        if (b.heading()) {
            return false;
        }
        return byline(b) || dated(text) || CLOCK.matcher(text).matches() || CreditLines.isCredit(text);
    }

    private static boolean byline(Block b) {
        String text = b.text();
        return text.length() <= LONGEST_BYLINE
                && !Scripts.endsSentence(text)
                && BYLINE.matcher(text).find()
                && capitalised(text) > .6;
    }

    /** A line that holds a whole date and hardly a word beside it. */
    private static boolean dated(String text) {
        return text.length() <= LONGEST_DATE
                && text.chars().anyMatch(Character::isDigit)
                && WORDS.matcher(text).results().count() <= 5
                && !Scripts.endsSentence(text)
                && DateText.find(text, false) != null;
    }

    /** Share of the words that begin with a capital, the first left out. */
    private static double capitalised(String text) {
        String[] words = text.split("\\s+");
        int capital = 0;
        for (int i = 1; i < words.length; i++) {
            capital += Character.isUpperCase(words[i].charAt(0)) ? 1 : 0;
        }
        return words.length < 2 ? 0 : (double) capital / (words.length - 1);
    }
}
