package org.stemma.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the earlier reports that share most with a new one: an inverted index of rare pairs of words, and of sampled runs of five
 * words for copies. What is looked up is bounded, whatever the length of the archive.
 */
final class Candidates {
    private static final int MOST = 40;
    private static final int PROBES = 160;
    private static final double SHINGLE = 12;

    private final Likeness likeness;
    private final Postings pairs = new Postings();
    private final Postings shingles = new Postings();
    private double[] scores = new double[1 << 10];

    Candidates(Likeness likeness) {
        this.likeness = likeness;
    }

    private record Probe(int term, int count) {}

    private record Found(int report, double score) {}

    /** Makes a report findable. */
    void index(Features own, int index) {
        add(pairs, own.pairs(), index);
        add(shingles, own.shingles(), index);
    }

    private static void add(Postings postings, TermVector terms, int index) {
        for (int i = 0; i < terms.size(); i++) {
            postings.add(terms.term(i), index);
        }
    }

    /** The first holders of pairs that only now are held twice: their vectors grow. */
    List<Integer> grown(Features own) {
        List<Integer> grown = new ArrayList<>();
        for (int i = 0; i < own.pairs().size(); i++) {
            int pair = own.pairs().term(i);
            int[] holders = likeness.pairCount(pair) == 2 ? pairs.of(pair) : new int[0];
            if (holders.length > 0) {
                grown.add(holders[0]);
            }
        }
        return grown;
    }

    /** The likeliest earlier reports, at most {@value #MOST}, best first. */
    List<Integer> of(Features own, int reports) {
        if (scores.length < reports) {
            scores = new double[reports * 2];
        }
        List<Integer> touched = new ArrayList<>();
        for (Probe probe : probes(own)) {
            double idf = likeness.idf(probe.count());
            collect(pairs.of(probe.term()), idf * idf, touched);
        }
        for (int i = 0; i < own.shingles().size(); i++) {
            collect(shingles.of(own.shingles().term(i)), SHINGLE, touched);
        }
        List<Found> found = new ArrayList<>();
        for (int report : touched) {
            found.add(new Found(report, scores[report]));
            scores[report] = 0;
        }
        found.sort(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::report));
        return found.stream().limit(MOST).map(Found::report).toList();
    }

    private void collect(int[] holders, double weight, List<Integer> touched) {
        for (int holder : holders) {
            if (scores[holder] == 0) {
                touched.add(holder);
            }
            scores[holder] += weight;
        }
    }

    /** The rarest pairs that other reports hold too. */
    private List<Probe> probes(Features own) {
        Probe[] probes = new Probe[own.pairs().size()];
        int n = 0;
        for (int i = 0; i < own.pairs().size(); i++) {
            int count = likeness.pairCount(own.pairs().term(i));
            if (count > 1) {
                probes[n++] = new Probe(own.pairs().term(i), count);
            }
        }
        Arrays.sort(probes, 0, n, Comparator.comparingInt(Probe::count).thenComparing(Probe::term));
        return Arrays.asList(probes).subList(0, Math.min(PROBES, n));
    }
}
