package org.stemma.story;

/**
 * How much two reports speak of one event, 0 to 1: words, pairs of words and names weighted by rarity up to now, the headline in
 * the other's beginning, less with every day between them.
 */
final class Likeness {
    private static final double PRIOR = 200;
    private static final double FADE_DAYS = 20;
    /** For a report without a date beside one with a date. */
    private static final double HALF_DATED = .7;
    /** For two reports without a date: nothing speaks for or against one time. */
    private static final double UNDATED = 1;

    private static final double TITLE = .5;

    private final TermCounts words = new TermCounts();
    private final TermCounts pairs = new TermCounts();
    private final TermCounts names = new TermCounts();
    private int reports;

    /** Counts the terms of a new report. */
    void learn(Features features) {
        reports++;
        count(words, features.words());
        count(pairs, features.pairs());
        count(names, features.names());
    }

    private static void count(TermCounts counts, TermVector vector) {
        for (int i = 0; i < vector.size(); i++) {
            counts.increment(vector.term(i));
        }
    }

    double idf(int documents) {
        return Math.log((reports + PRIOR) / (documents + .5));
    }

    int pairCount(int pair) {
        return pairs.get(pair);
    }

    double score(Features a, Features b) {
        refresh(a);
        refresh(b);
        double sum = cosine(dot(a.words(), b.words(), words), a.norms().words, b.norms().words)
                + cosine(dot(a.pairs(), b.pairs(), pairs), a.norms().pairs, b.norms().pairs);
        double weight = 2;
        if (!a.title().isEmpty() && !b.title().isEmpty()) {
            sum += TITLE * (titleShare(a, b) + titleShare(b, a)) / 2;
            weight += TITLE;
        }
        if (!a.names().isEmpty() && !b.names().isEmpty()) {
            sum += cosine(dot(a.names(), b.names(), names), a.norms().names, b.norms().names);
            weight++;
        }
        return sum / weight * nearness(a.day(), b.day());
    }

    private static double nearness(double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.isNaN(a) && Double.isNaN(b) ? UNDATED : HALF_DATED;
        }
        return Math.exp(-Math.abs(a - b) / FADE_DAYS);
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

    private double dot(TermVector a, TermVector b, TermCounts counts) {
        double dot = 0;
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            int order = Integer.compare(a.term(i), b.term(j));
            if (order == 0) {
                double idf = idf(counts.get(a.term(i)));
                dot += a.frequency(i) * b.frequency(j) * idf * idf;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return dot;
    }

    private void refresh(Features features) {
        Norms norms = features.norms();
        if (norms.stale(reports)) {
            norms.words = norm(features.words(), words, 1);
            norms.pairs = norm(features.pairs(), pairs, 2);
            norms.names = norm(features.names(), names, 1);
            norms.taken(reports);
        }
    }

    /** The square of the length, over the terms that at least {@code least} reports hold. */
    private double norm(TermVector vector, TermCounts counts, int least) {
        double norm = 0;
        for (int i = 0; i < vector.size(); i++) {
            int documents = counts.get(vector.term(i));
            double weight = documents < least ? 0 : vector.frequency(i) * idf(documents);
            norm += weight * weight;
        }
        return norm;
    }
}
