package org.stemma.story;

/**
 * The lengths of a report's weighted vectors. They change as terms become common, so slowly that they are taken again only when the
 * stream has grown by a part; a pair of words that comes to its second report is added at once.
 */
final class Norms {
    private static final double GROWN = 1.1;

    double words;
    double pairs;
    double names;
    private int takenAt;

    boolean stale(int reports) {
        return reports > takenAt * GROWN;
    }

    void taken(int reports) {
        takenAt = reports;
    }

    void forget() {
        takenAt = 0;
    }
}
