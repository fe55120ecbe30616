package org.stemma.story;

import org.jspecify.annotations.Nullable;

/**
 * How much two reports speak of one event: words, pairs of words and names weighted by rarity up to now, the headline in the other's
 * beginning, and the days between them.
 */
final class Likeness {
    private static final double PRIOR = 200;
    /** Pairs of words that are counted to every report beyond those that another holds: of a few, equal ones prove little. */
    private static final double MORE_PAIRS = 20;
    /** Names from which on it tells something that none is shared. */
    private static final int TELLING_NAMES = 3;

    private final TermCounts words = new TermCounts();
    private final TermCounts pairs = new TermCounts();
    private final TermCounts names = new TermCounts();
    private final PairMemory<Closeness> memory = new PairMemory<>();
    private final Spread ownWords = new Spread();
    private final Spread ownPairs = new Spread();
    private final Spread ownNames = new Spread();
    private @Nullable Norms own;
    private int learned;
    private int reports;

    /** Counts the terms of a new report. */
    void learn(Features features) {
        learned++;
        reports++;
        count(words, features.words());
        count(pairs, features.pairs());
        count(names, features.names());
    }

    /** Takes back the terms of a report that is no longer held. */
    void forget(Features features) {
        reports--;
        discount(words, features.words());
        discount(pairs, features.pairs());
        discount(names, features.names());
    }

    private static void count(TermCounts counts, TermVector vector) {
        for (int i = 0; i < vector.size(); i++) {
            counts.increment(vector.term(i));
        }
    }

    private static void discount(TermCounts counts, TermVector vector) {
        for (int i = 0; i < vector.size(); i++) {
            counts.decrement(vector.term(i));
        }
    }

    double idf(int documents) {
        return Math.log((reports + PRIOR) / (documents + .5));
    }

    int pairCount(int pair) {
        return pairs.get(pair);
    }

    /** Told that {@code pair}, which {@code holder} alone held, is held twice: only now it counts in the length of its vector. */
    void grow(Features holder, int pair) {
        Norms norms = holder.norms();
        int place = holder.pairs().place(pair);
        if (place < norms.pairWeights.length) {
            norms.pairWeights[place] = weight(holder.pairs().frequency(place), 2);
            norms.pairs += norms.pairWeights[place] * holder.pairs().frequency(place);
            own = norms == own ? null : own;
        }
    }

    /** @param a the same for many calls in a row, if it may be: it is laid out for quick comparison */
    Closeness closeness(Features a, Features b) {
        int since = Norms.freshSince(learned, reports);
        Closeness known = memory.get(a.norms().number, b.norms().number, since);
        if (known == null) {
            known = fresh(a, b);
            memory.keep(a.norms().number, b.norms().number, learned, known);
        }
        return known;
    }

    private Closeness fresh(Features a, Features b) {
        refresh(b);
        take(a);
        return new Closeness(
                cosine(ownWords.dot(b.words()), a.norms().words, b.norms().words),
                cosine(ownPairs.dot(b.pairs()), a.norms().pairs, b.norms().pairs),
                cosine(ownNames.dot(b.names()), a.norms().names, b.norms().names),
                a.title().isEmpty() || b.title().isEmpty() ? Double.NaN : (titleShare(a, b) + titleShare(b, a)) / 2,
                Math.abs(a.day() - b.day()),
                Math.min(a.names().size(), b.names().size()) >= TELLING_NAMES);
    }

    private double titleShare(Features a, Features b) {
        double all = 0;
        double found = 0;
        for (int i = 0; i < a.title().size(); i++) {
            int term = a.title().term(i);
            double idf = idf(words.get(term));
            all += idf;
            if (b.lead().holds(term)) {
                found += idf;
            }
        }
        return all == 0 ? 0 : found / all;
    }

    private static double cosine(double dot, double a, double b) {
        return dot == 0 || a == 0 || b == 0 ? 0 : Math.min(1, dot / Math.sqrt(a * b));
    }

    private void take(Features a) {
        boolean changed = refresh(a);
        if (changed || own != a.norms()) {
            own = a.norms();
            ownWords.take(a.words(), a.norms().wordWeights);
            ownPairs.take(a.pairs(), a.norms().pairWeights);
            ownNames.take(a.names(), a.norms().nameWeights);
        }
    }

    /** Takes the weights and lengths again, where they are old. */
    private boolean refresh(Features features) {
        Norms norms = features.norms();
        if (!norms.stale(learned, reports)) {
            return false;
        }
        norms.wordWeights = weights(features.words(), words, 1);
        norms.pairWeights = weights(features.pairs(), pairs, 2);
        norms.nameWeights = weights(features.names(), names, 1);
        norms.words = norm(features.words(), norms.wordWeights);
        norms.pairs = norm(features.pairs(), norms.pairWeights) + MORE_PAIRS * idf(2) * idf(2);
        norms.names = norm(features.names(), norms.nameWeights);
        norms.taken(learned);
        return true;
    }

    /** Those of terms that fewer than {@code least} reports hold are 0. */
    private float[] weights(TermVector vector, TermCounts counts, int least) {
        float[] weights = new float[vector.size()];
        for (int i = 0; i < weights.length; i++) {
            int documents = counts.get(vector.term(i));
            weights[i] = documents < least ? 0 : weight(vector.frequency(i), documents);
        }
        return weights;
    }

    private float weight(float frequency, int documents) {
        double idf = idf(documents);
        return (float) (frequency * idf * idf);
    }

    /** The square of the length. */
    private static double norm(TermVector vector, float[] weights) {
        double norm = 0;
        for (int i = 0; i < weights.length; i++) {
            norm += weights[i] * vector.frequency(i);
        }
        return norm;
    }
}
