package org.stemma.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * The terms of two passages in one order: those that mean the same side by side, and between them the segments that differ.
 *
 * @param pairs terms that mean the same
 * @param segments what stands between them
 */
record TermAlignment(List<Term> a, List<Term> b, List<Pair> pairs, List<Segment> segments) {
    private static final double ADJACENT = 0.2;

    TermAlignment {
        a = List.copyOf(a);
        b = List.copyOf(b);
        pairs = List.copyOf(pairs);
        segments = List.copyOf(segments);
    }

    /** A term of {@code a} and the term of {@code b} that means the same. */
    record Pair(Term a, Term b) {}

    /**
     * Terms of {@code a} and of {@code b} between two pairs; one of the lists may be empty.
     *
     * @param before the pair in front of it, null at the beginning
     * @param behind the pair that follows, null at the end
     */
    record Segment(
            List<Term> a,
            List<Term> b,
            @Nullable Pair before,
            @Nullable Pair behind) {
        Segment {
            a = List.copyOf(a);
            b = List.copyOf(b);
        }

        /** Where the terms of {@code a} stand; empty, at the place where they would stand, if there are none. */
        Span spanA() {
            return a.isEmpty() ? gap(Pair::a) : hull(a);
        }

        Span spanB() {
            return b.isEmpty() ? gap(Pair::b) : hull(b);
        }

        private Span gap(Function<Pair, Term> side) {
            if (before != null) {
                int end = side.apply(before).span().end();
                return new Span(end, end);
            }
            int begin = behind == null ? 0 : side.apply(behind).span().begin();
            return new Span(begin, begin);
        }
    }

    /** The smallest span that covers all of {@code terms}, which are not empty. */
    static Span hull(List<Term> terms) {
        return terms.stream().map(Term::span).reduce(Span::hull).orElseThrow();
    }

    /** The heaviest common subsequence of both; where several weigh the same, the one with fewer gaps. */
    static TermAlignment of(List<Term> a, List<Term> b) {
        double[][] best = new double[a.size() + 1][b.size() + 1];
        double[][] pair = new double[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                pair[i][j] = a.get(i).means(b.get(j)) ? weight(a.get(i), pair[i + 1][j + 1], best[i + 1][j + 1]) : -1;
                best[i][j] = Math.max(pair[i][j], Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return trace(a, b, best, pair);
    }

    private static double weight(Term term, double pairBehind, double bestBehind) {
        return term.weight() + Math.max(bestBehind, pairBehind > 0 ? pairBehind + ADJACENT : 0);
    }

    private static TermAlignment trace(List<Term> a, List<Term> b, double[][] best, double[][] pair) {
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        boolean adjacent = false;
        while (i < a.size() && j < b.size()) {
            adjacent = pair[i][j] > 0 && pair[i][j] + (adjacent ? ADJACENT : 0) >= best[i][j];
            if (adjacent) {
                pairs.add(new Pair(a.get(i++), b.get(j++)));
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return new TermAlignment(a, b, pairs, segments(a, b, pairs));
    }

    private static List<Segment> segments(List<Term> a, List<Term> b, List<Pair> pairs) {
        List<Segment> segments = new ArrayList<>();
        int i = 0;
        int j = 0;
        Pair before = null;
        for (Pair pair : pairs) {
            int toA = indexOf(a, pair.a(), i);
            int toB = indexOf(b, pair.b(), j);
            add(segments, new Segment(a.subList(i, toA), b.subList(j, toB), before, pair));
            i = toA + 1;
            j = toB + 1;
            before = pair;
        }
        add(segments, new Segment(a.subList(i, a.size()), b.subList(j, b.size()), before, null));
        return segments;
    }

    @SuppressWarnings("ReferenceEquality") // the very term that was paired, not one that equals it
    private static int indexOf(List<Term> terms, Term term, int from) {
        int at = from;
        while (terms.get(at) != term) {
            at++;
        }
        return at;
    }

    private static void add(List<Segment> segments, Segment segment) {
        if (!segment.a().isEmpty() || !segment.b().isEmpty()) {
            segments.add(segment);
        }
    }

    /** Weight of the terms that stand side by side. */
    double matched() {
        return pairs.stream().mapToDouble(pair -> pair.a().weight()).sum();
    }

    /** Words of content, names counted half, in the longest stretch of pairs with nothing between them. */
    double longestRun() {
        double longest = 0;
        double run = 0;
        for (Pair pair : pairs) {
            boolean behindGap = segments.stream().anyMatch(segment -> pair.equals(segment.behind()));
            run = (behindGap ? 0 : run)
                    + (pair.a().is(Term.Kind.CONTENT) ? 1 : pair.a().is(Term.Kind.NAME) ? 0.5 : 0);
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** Share of both passages' weight that stands side by side, 0 to 1. */
    double share() {
        double all = weight(a) + weight(b);
        return all == 0 ? 0 : 2 * matched() / all;
    }

    static double weight(List<Term> terms) {
        return terms.stream().mapToDouble(Term::weight).sum();
    }
}
