package org.stemma.story;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
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

    /** ln (n + .5) by n. */
    private static final double[] COUNT_LOGS =
            IntStream.range(0, 1 << 12).mapToDouble(n -> Math.log(n + .5)).toArray();

    private final Postings pairs;
    private final TermCounts words = new TermCounts();
    private final TermCounts names = new TermCounts();
    private final PairMemory<Closeness> memory = new PairMemory<>();
    private final Spread ownWords = new Spread();
    private final Spread ownPairs = new Spread();
    private final Spread ownNames = new Spread();
    private @Nullable Norms own;
    private float[] weights = new float[1 << 10];
    private double reportsLog = Math.log(PRIOR);
    private int learned;
    private int reports;

    /** @param pairs the held reports of each pair of words */
    Likeness(Postings pairs) {
        this.pairs = pairs;
    }

    /** Counts the terms of a new report, but for its pairs. */
    void learn(Features features) {
        learned++;
        reports++;
        reportsLog = Math.log(reports + PRIOR);
        count(words, features.words());
        count(names, features.names());
    }

    /** Takes back the terms of a report that is no longer held. */
    void forget(Features features) {
        reports--;
        reportsLog = Math.log(reports + PRIOR);
        discount(words, features.words());
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
        double log = documents < COUNT_LOGS.length ? COUNT_LOGS[documents] : Math.log(documents + .5);
        return reportsLog - log;
    }

    /** Told that {@code pair}, which {@code holder} alone held, is held twice: only now it counts in the length of its vector. */
    void grow(Features holder, int pair) {
        Norms norms = holder.norms();
        float frequency = holder.pairs().frequency(holder.pairs().place(pair));
        norms.pairs += weight(frequency, 2) * frequency;
        own = norms == own ? null : own;
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
        Frames.Comparison frames = a.frames().compare(b.frames());
        return new Closeness(
                cosine(ownWords.dot(b.words()), a.norms().words, b.norms().words),
                cosine(ownPairs.dot(b.pairs()), a.norms().pairs, b.norms().pairs),
                cosine(ownNames.dot(b.names()), a.norms().names, b.norms().names),
                a.title().isEmpty() || b.title().isEmpty() ? Double.NaN : (titleShare(a, b) + titleShare(b, a)) / 2,
                Math.abs(a.day() - b.day()),
                frames.alike(),
                frames.otherwise(),
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
            ownWords.take(a.words(), weights(a.words(), words::get, 1));
            ownPairs.take(a.pairs(), weights(a.pairs(), pairs::count, 2));
            ownNames.take(a.names(), weights(a.names(), names::get, 1));
        }
    }

    /** Takes the lengths again, where they are old. */
    private boolean refresh(Features features) {
        Norms norms = features.norms();
        if (!norms.stale(learned, reports)) {
            return false;
        }
        norms.words = norm(features.words(), weights(features.words(), words::get, 1));
        norms.pairs = norm(features.pairs(), weights(features.pairs(), pairs::count, 2)) + MORE_PAIRS * idf(2) * idf(2);
        norms.names = norm(features.names(), weights(features.names(), names::get, 1));
        norms.taken(learned);
        return true;
    }

    /** Of each term; of terms that fewer than {@code least} reports hold 0. In an array that the next call uses again. */
    private float[] weights(TermVector vector, IntUnaryOperator counts, int least) {
        if (weights.length < vector.size()) {
            weights = new float[2 * vector.size()];
        }
        for (int i = 0; i < vector.size(); i++) {
            int documents = counts.applyAsInt(vector.term(i));
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
        for (int i = 0; i < vector.size(); i++) {
            norm += weights[i] * vector.frequency(i);
        }
        return norm;
    }
}
