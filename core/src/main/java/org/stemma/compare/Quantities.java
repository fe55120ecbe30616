package org.stemma.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;

/**
 * Whether two numbers that differ can be one quantity: one is rounded or a bound, and says so, and the other lies there ("about 1,200"
 * and "1,183", "more than a million" and "1.2 million"). Two exact numbers, and two that both say they are not exact, are compared as they
 * stand.
 */
final class Quantities {
    private static final Set<String> ABOUT =
            Set.of("about", "nearly", "almost", "estimated", "close", "approximate", "near", "circa", "rough");
    private static final Set<String> MORE = Set.of("more", "over", "least", "above", "exceeding");
    private static final Set<String> LESS = Set.of("fewer", "less", "under", "most", "below", "up");

    /** Words between such a word and its number: "more than", "close to", "at least some". */
    private static final int REACH = 3;

    /** How far the exact number may lie from one that is about it, and beyond one that bounds it, as parts of the larger. */
    private static final BigDecimal NEAR = new BigDecimal("0.06");

    private static final BigDecimal BEYOND = new BigDecimal("0.25");

    private Quantities() {}

    /** What is said of a number. */
    private enum Hedge {
        NONE,
        ABOUT,
        MORE,
        LESS
    }

    /** Whether the numbers {@code x} in {@code a} and {@code y} in {@code b} can be one quantity. */
    static boolean agree(List<Term> a, Term x, List<Term> b, Term y) {
        if (!x.norm().startsWith("n:") || !y.norm().startsWith("n:")) {
            return false;
        }
        Hedge hedgeX = hedge(a, x);
        Hedge hedgeY = hedge(b, y);
        if ((hedgeX == Hedge.NONE) == (hedgeY == Hedge.NONE)) {
            return false;
        }
        return hedgeX == Hedge.NONE ? fits(hedgeY, value(y), value(x)) : fits(hedgeX, value(x), value(y));
    }

    private static BigDecimal value(Term number) {
        return new BigDecimal(number.norm().substring(2));
    }

    private static Hedge hedge(List<Term> terms, Term number) {
        int at = at(terms, number);
        for (int i = at - 1; i >= 0 && i >= at - REACH; i--) {
            String norm = terms.get(i).norm();
            Hedge hedge = ABOUT.contains(norm)
                    ? Hedge.ABOUT
                    : MORE.contains(norm) ? Hedge.MORE : LESS.contains(norm) ? Hedge.LESS : Hedge.NONE;
            if (hedge != Hedge.NONE || terms.get(i).is(Term.Kind.NUMBER)) {
                return hedge;
            }
            if (!terms.get(i).is(Term.Kind.FUNCTION)) {
                return Hedge.NONE;
            }
        }
        return Hedge.NONE;
    }

    @SuppressWarnings("ReferenceEquality") // the very term, not one that equals it
    private static int at(List<Term> terms, Term number) {
        int at = 0;
        while (at < terms.size() && terms.get(at) != number) {
            at++;
        }
        return at;
    }

    private static boolean fits(Hedge hedge, BigDecimal rounded, BigDecimal exact) {
        BigDecimal larger = rounded.max(exact);
        if (larger.signum() <= 0) {
            return false;
        }
        BigDecimal off = exact.subtract(rounded).divide(larger, MathContext.DECIMAL32);
        return switch (hedge) {
            case NONE -> false;
            case ABOUT -> off.abs().compareTo(NEAR) <= 0;
            case MORE -> off.signum() >= 0 && off.compareTo(BEYOND) <= 0;
            case LESS -> off.signum() <= 0 && off.negate().compareTo(BEYOND) <= 0;
        };
    }
}
