package org.stemma.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The terms of two passages in one order: those that mean the same side by side, and between them the segments that differ.
 *
 * @param matched weight of the terms that stand side by side
 */
record Alignment(List<Term> a, List<Term> b, List<Segment> segments, double matched) {
    private static final double ADJACENT = 0.2;

    Alignment {
        a = List.copyOf(a);
        b = List.copyOf(b);
        segments = List.copyOf(segments);
    }

    /** Terms of {@code a} and of {@code b} between two pairs that match; one of the lists may be empty. */
    record Segment(List<Term> a, List<Term> b) {}

    /** The heaviest common subsequence of both; where several weigh the same, the one with fewer gaps. */
    static Alignment of(List<Term> a, List<Term> b) {
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

    private static Alignment trace(List<Term> a, List<Term> b, double[][] best, double[][] pair) {
        List<Segment> segments = new ArrayList<>();
        double matched = 0;
        int i = 0;
        int j = 0;
        int fromA = 0;
        int fromB = 0;
        boolean adjacent = false;
        while (i < a.size() && j < b.size()) {
            if (pair[i][j] > 0 && (pair[i][j] >= best[i][j] || (adjacent && pair[i][j] + ADJACENT >= best[i][j]))) {
                add(segments, a.subList(fromA, i), b.subList(fromB, j));
                matched += a.get(i).weight();
                fromA = ++i;
                fromB = ++j;
                adjacent = true;
            } else {
                adjacent = false;
                if (best[i + 1][j] >= best[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
        }
        add(segments, a.subList(fromA, a.size()), b.subList(fromB, b.size()));
        return new Alignment(a, b, segments, matched);
    }

    private static void add(List<Segment> segments, List<Term> a, List<Term> b) {
        if (!a.isEmpty() || !b.isEmpty()) {
            segments.add(new Segment(List.copyOf(a), List.copyOf(b)));
        }
    }

    /** Share of both passages' weight that stands side by side, 0 to 1. */
    double share() {
        double all = weight(a) + weight(b);
        return all == 0 ? 0 : 2 * matched / all;
    }

    static double weight(List<Term> terms) {
        return terms.stream().mapToDouble(Term::weight).sum();
    }
}
