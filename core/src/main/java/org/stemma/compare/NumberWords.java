package org.stemma.compare;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.compare.PassageReader.Reading;

/** Reads a number where one begins: figures, words, and both with a scale: "12", "twelve" and "a dozen" are one number. */
final class NumberWords {
    /** Longer figures are codes, not counts. */
    private static final int LONGEST = 18;

    private static final int LARGEST_SCALE = 12;

    private final Lexicon lexicon = Lexicon.INSTANCE;
    private final List<Word> words;
    private int at;
    private final int begin;

    NumberWords(List<Word> words, int at) {
        this.words = words;
        this.at = at;
        this.begin = at;
    }

    @Nullable
    Reading read() {
        BigDecimal value = words.get(at).digits() ? figures() : inWords();
        if (value == null) {
            return ordinal();
        }
        value = scaled(value);
        return new Reading(
                at - begin, Term.Kind.NUMBER, "n:" + value.stripTrailingZeros().toPlainString());
    }

    private @Nullable Reading ordinal() {
        String form = words.get(begin).form();
        boolean ordinal = words.get(begin).digits() && form.length() < LONGEST && form.matches("\\d+(?:st|nd|rd|th)");
        return ordinal ? new Reading(1, Term.Kind.NUMBER, "nth:" + form.substring(0, form.length() - 2)) : null;
    }

    private @Nullable BigDecimal figures() {
        String form = words.get(at).form();
        String digits = form.replace(",", "");
        int end = digits.length();
        while (end > 0 && Character.isLetter(digits.charAt(end - 1))) {
            end--;
        }
        String scale = scale(digits.substring(end));
        if (digits.length() > LONGEST || (end < digits.length() && scale == null)) {
            return null;
        }
        BigDecimal value = decimal(digits.substring(0, end));
        if (value == null) {
            return null;
        }
        at++;
        return scale == null ? value : value.multiply(new BigDecimal(scale));
    }

    private @Nullable String scale(String form) {
        return form.isEmpty() ? null : lexicon.canonical("scale", form);
    }

    private static @Nullable BigDecimal decimal(String digits) {
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException several) { // "1.2.3" is a version, not a number
            return null;
        }
    }

    private @Nullable BigDecimal inWords() {
        if (isArticle(at) && scaleAt(at + 1) != null) {
            at++;
            return BigDecimal.ONE;
        }
        String unit = unitAt(at);
        if (unit == null) {
            return null;
        }
        int value = Integer.parseInt(unit);
        at++;
        String ones = value >= 20 ? unitAt(at) : null;
        if (ones != null && ones.length() == 1) {
            value += Integer.parseInt(ones);
            at++;
        }
        return BigDecimal.valueOf(value);
    }

    /** Applies "hundred", "thousand", "million" that follow; "two hundred and five" adds what comes behind. */
    private BigDecimal scaled(BigDecimal number) {
        BigDecimal value = number;
        for (int i = 0; i < 3 && scaleAt(at) != null; i++) {
            String scale = scaleAt(at);
            if (scale == null || value.precision() - value.scale() > LARGEST_SCALE) {
                break;
            }
            value = value.multiply(new BigDecimal(scale));
            at++;
        }
        return value;
    }

    private @Nullable String scaleAt(int i) {
        boolean letters = i < words.size() && words.get(i).form().length() > 1;
        return letters && words.get(i).lead() == Term.Lead.NONE
                ? lexicon.canonical("scale", words.get(i).form())
                : null;
    }

    private @Nullable String unitAt(int i) {
        return i < words.size() ? lexicon.canonical("unit", words.get(i).form()) : null;
    }

    private boolean isArticle(int i) {
        String form = words.get(i).form();
        return form.equals("a") || form.equals("an");
    }
}
