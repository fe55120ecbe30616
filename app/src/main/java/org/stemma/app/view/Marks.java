package org.stemma.app.view;

import java.util.Locale;
import org.stemma.compare.Difference;
import org.stemma.lineage.Derivation;

/** The signs, lines and words that mean the same everywhere. */
public final class Marks {
    private Marks() {}

    /** The sign of a kind of difference. */
    public static String sign(Difference.Kind kind) {
        return switch (kind) {
            case NUMBER -> "#";
            case NAME -> "@";
            case DATE -> "/";
            case NEGATION -> "¬";
            case MODALITY -> "◇";
            case ATTRIBUTION -> "“";
            case WORDING -> "~";
        };
    }

    /** The word for a kind of difference, as readers know it. */
    public static String word(Difference.Kind kind) {
        return switch (kind) {
            case MODALITY -> "strength";
            case ATTRIBUTION -> "said by";
            case NUMBER, NAME, DATE, NEGATION, WORDING -> kind.word();
        };
    }

    /** The line of a kind of derivation, two columns wide. */
    public static String line(Derivation.Kind kind) {
        return switch (kind) {
            case CREDITS -> "──";
            case COPIES -> "══";
            case ABRIDGES -> "╌╌";
            case REWRITES -> "─╌";
            case TRANSLATES -> "┈┈";
            case UPDATES -> "━━";
            case CORRECTS -> "━╋";
        };
    }

    /** A confidence, two decimals. */
    public static String confidence(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Two confidences, or one where they read the same. */
    public static String range(double low, double high) {
        String from = confidence(low);
        String to = confidence(high);
        return from.equals(to) ? from : from + "–" + to;
    }

    /** A count and its noun: {@code 1 report}, {@code 2 reports}. */
    public static String count(int count, String noun) {
        return count + " " + (count == 1 ? noun : noun + "s");
    }

    /** The noun alone, in the number that {@code count} needs. */
    public static String noun(int count, String noun) {
        return count == 1 ? noun : noun + "s";
    }
}
