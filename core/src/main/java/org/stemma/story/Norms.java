package org.stemma.story;

/**
 * The lengths of a report's vectors. They change as terms become common, so slowly that they are taken again only when the stream
 * has gone on by a part; a pair of words that comes to its second report is added at once.
 */
final class Norms {
    /** Up to so many reports, what is known of a pair or a report is old after a hundredth more, then after a quarter. */
    private static final int YOUNG = 2000;

    /** The squares of the lengths. */
    double words;

    double pairs;
    double names;
    /** The number of the report. */
    int number;

    private int takenAt;

    /**
     * Whether they are to be taken again.
     *
     * @param learned reports so far
     * @param reports of them that are held
     */
    boolean stale(int learned, int reports) {
        return takenAt < freshSince(learned, reports);
    }

    /** How many reports were learned when what is still fresh was taken, at least. */
    static int freshSince(int learned, int reports) {
        return Math.max(1, learned - reports / (reports < YOUNG ? 100 : 4));
    }

    void taken(int learned) {
        takenAt = learned;
    }
}
