package org.stemma.story;

import java.util.Arrays;

/**
 * Finds the held reports that share most with a new one: an inverted index of rare pairs of words, and of sampled runs of five
 * words for copies. What is looked up is bounded, whatever the length of the archive.
 */
final class Candidates {
    private static final int MOST = 40;
    private static final int PROBES = 160;
    private static final double SHINGLE = 12;

    private final Likeness likeness;
    private final Window window;
    private final Postings pairs;
    private final Postings shingles = new Postings();
    private final int[] holders = new int[Rings.MOST];
    private final Scores scores = new Scores();

    /** @param pairs the held reports of each pair of words, filled here */
    Candidates(Postings pairs, Likeness likeness, Window window) {
        this.pairs = pairs;
        this.likeness = likeness;
        this.window = window;
    }

    /** Makes the next report findable. */
    void index(Features own) {
        for (int i = 0; i < own.pairs().size(); i++) {
            grow(own.pairs().term(i));
            pairs.add(own.pairs().term(i), window.size(), window.oldest());
        }
        for (int i = 0; i < own.shingles().size(); i++) {
            shingles.add(own.shingles().term(i), window.size(), window.oldest());
        }
    }

    /** Lets the vector grow that alone held {@code pair} until now. */
    private void grow(int pair) {
        if (pairs.count(pair) == 1 && pairs.of(pair, window.oldest(), holders) > 0) {
            likeness.grow(window.get(holders[0]), pair);
        }
    }

    /** Lets the oldest report go. */
    void forget(Features oldest) {
        remove(pairs, oldest.pairs());
        remove(shingles, oldest.shingles());
    }

    private static void remove(Postings postings, TermVector terms) {
        for (int i = 0; i < terms.size(); i++) {
            postings.remove(terms.term(i));
        }
    }

    /** How many terms are held. */
    int size() {
        return pairs.size() + shingles.size();
    }

    /** The likeliest held reports, at most {@value #MOST}, best first. */
    int[] of(Features own) {
        scores.begin(window.oldest(), window.size());
        for (long probe : probes(own)) {
            double idf = likeness.idf((int) (probe >>> Integer.SIZE) + 1);
            collect(pairs, (int) probe, idf * idf);
        }
        for (int i = 0; i < own.shingles().size(); i++) {
            collect(shingles, own.shingles().term(i), SHINGLE);
        }
        return scores.best(MOST);
    }

    private void collect(Postings postings, int term, double weight) {
        int count = postings.of(term, window.oldest(), holders);
        for (int i = 0; i < count; i++) {
            scores.add(holders[i], weight);
        }
    }

    /** The rarest pairs that other reports hold too: the count of each, and the pair in the lower half. */
    private long[] probes(Features own) {
        long[] probes = new long[own.pairs().size()];
        int n = 0;
        for (int i = 0; i < own.pairs().size(); i++) {
            long count = pairs.count(own.pairs().term(i));
            if (count > 0) {
                probes[n++] = count << Integer.SIZE
                        | Integer.toUnsignedLong(own.pairs().term(i));
            }
        }
        Arrays.sort(probes, 0, n);
        return Arrays.copyOf(probes, Math.min(PROBES, n));
    }
}
