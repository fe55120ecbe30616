package org.stemma.story;

import java.util.Arrays;

/** A weighted vector laid out for its products with many others: in open addressing, so that each term of the other is one look-up. */
final class Spread {
    private static final int FIRST_BITS = 11;

    /** Places for each term: most terms of another vector fall on a free one, which ends the look-up. */
    private static final int ROOM = 6;

    private int[] terms = new int[1 << FIRST_BITS];
    /** 0 where no term stands. */
    private float[] weights = new float[1 << FIRST_BITS];

    private int shift = Integer.SIZE - FIRST_BITS;

    /** Takes a vector in place of the last; {@code values} begins with a weight for each of its terms, 0 for those that do not count. */
    void take(TermVector vector, float[] values) {
        while (vector.size() * ROOM > terms.length) {
            shift--;
            terms = new int[terms.length * 2];
            weights = new float[terms.length];
        }
        Arrays.fill(weights, 0);
        for (int i = 0; i < vector.size(); i++) {
            int slot = slot(vector.term(i));
            terms[slot] = vector.term(i);
            weights[slot] = values[i];
        }
    }

    /** The product with the frequencies of {@code other}. */
    double dot(TermVector other) {
        double dot = 0;
        for (int i = 0; i < other.size(); i++) {
            float weight = weights[slot(other.term(i))];
            if (weight != 0) {
                dot += weight * other.frequency(i);
            }
        }
        return dot;
    }

    private int slot(int term) {
        int mask = terms.length - 1;
        int slot = (term * 0x9E3779B9) >>> shift;
        while (weights[slot] != 0 && terms[slot] != term) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
