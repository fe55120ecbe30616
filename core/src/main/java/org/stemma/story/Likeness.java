package org.stemma.story;

/**
 * How much two reports speak of one event, 0 to 1: words, pairs of words and names weighted by rarity up to now, the headline in
 * the other's beginning, less with every day between them.
 */
final class Likeness {
    private static final double PRIOR = 200;
    private static final double FADE_DAYS = 20;
    private static final double UNDATED = .7;
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
        double sum = cosine(a.words(), b.words(), words, 1) + cosine(a.pairs(), b.pairs(), pairs, 2);
        double weight = 2;
        if (!a.title().isEmpty() && !b.title().isEmpty()) {
            sum += TITLE * (titleShare(a, b) + titleShare(b, a)) / 2;
            weight += TITLE;
        }
        if (!a.names().isEmpty() && !b.names().isEmpty()) {
            sum += cosine(a.names(), b.names(), names, 1);
            weight++;
        }
        return sum / weight * nearness(a.day(), b.day());
    }

    private static double nearness(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b) ? UNDATED : Math.exp(-Math.abs(a - b) / FADE_DAYS);
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

    /** Cosine over the terms that at least {@code least} reports hold. */
    private double cosine(TermVector a, TermVector b, TermCounts counts, int least) {
        double dot = 0;
        double normA = 0;
        double normB = 0;
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            int order = i == a.size() ? 1 : j == b.size() ? -1 : Integer.compare(a.term(i), b.term(j));
            int documents = counts.get(order <= 0 ? a.term(i) : b.term(j));
            double idf = documents < least ? 0 : idf(documents);
            double x = order <= 0 ? a.frequency(i++) * idf : 0;
            double y = order >= 0 ? b.frequency(j++) * idf : 0;
            dot += x * y;
            normA += x * x;
            normB += y * y;
        }
        return dot == 0 ? 0 : dot / Math.sqrt(normA * normB);
    }
}
