package org.stemma.story;

/**
 * The weights of a report's terms, and the lengths of its vectors. They change as terms become common, so slowly that they are taken again
 * only when the stream has gone on by a part; a pair of words that comes to its second report is added at once.
 */
final class Norms {
    /** They are old once the stream has gone on by a hundredth. */
    static final int PARTS = 101;

    private static final float[] NONE = {};

    /** Frequency x idf² of each word, pair and name. */
    float[] wordWeights = NONE;

    float[] pairWeights = NONE;
    float[] nameWeights = NONE;
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
        return (learned - takenAt) * (long) PARTS > reports;
    }

    void taken(int learned) {
        takenAt = learned;
    }
}
