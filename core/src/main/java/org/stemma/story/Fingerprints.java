package org.stemma.story;

import java.util.Arrays;

/**
 * Fingerprints of reports that are no longer held: enough to find the copy of an old text, in bounded memory. Of the sampled runs of
 * five words one in {@value #SAMPLE} is kept, with the first report that had it, in buckets of {@value #WAYS}; where a bucket is full, the
 * oldest makes place.
 */
final class Fingerprints {
    private static final int SAMPLE = 2;
    private static final int WAYS = 8;
    private static final int USUAL_BITS = 21;
    private static final int LEAST = 3;
    private static final double COPIED = .5;

    private final int bits;
    /** Each the run in the upper half, and the report + 1. Made when a first report is let go. */
    private long[] places = {};

    Fingerprints() {
        this(USUAL_BITS);
    }

    /** @param bits of the number of buckets, which take 64 bytes each */
    Fingerprints(int bits) {
        this.bits = bits;
    }

    private static boolean sampled(int run) {
        return (run & (SAMPLE - 1)) == 0;
    }

    /** Keeps the fingerprints of a report that is let go. */
    void keep(Features old, int report) {
        if (places.length == 0) {
            places = new long[WAYS << bits];
        }
        for (int i = 0; i < old.shingles().size(); i++) {
            if (sampled(old.shingles().term(i)) && of(old.shingles().term(i)) < 0) {
                insert(old.shingles().term(i), report);
            }
        }
    }

    private void insert(int run, int report) {
        int oldest = bucket(run);
        for (int i = oldest; i < bucket(run) + WAYS; i++) {
            oldest = (int) places[i] < (int) places[oldest] ? i : oldest;
        }
        places[oldest] = (long) run << Integer.SIZE | (report + 1);
    }

    private int bucket(int run) {
        return WAYS * ((run * 0x9E3779B9) >>> (Integer.SIZE - bits));
    }

    /** The first report that had {@code run}, -1 where none is known. */
    private int of(int run) {
        int begin = bucket(run);
        for (int i = begin; i < begin + WAYS; i++) {
            if ((int) places[i] != 0 && (int) (places[i] >>> Integer.SIZE) == run) {
                return (int) places[i] - 1;
            }
        }
        return -1;
    }

    /** The old report that has at least half of the fingerprints of {@code own}, -1 where none has. */
    int find(Features own) {
        int[] holders = new int[places.length == 0 ? 0 : own.shingles().size()];
        int sampled = 0;
        for (int i = 0; i < holders.length; i++) {
            if (sampled(own.shingles().term(i))) {
                holders[sampled++] = of(own.shingles().term(i));
            }
        }
        return most(holders, sampled, (int) Math.max(LEAST, Math.ceil(COPIED * sampled)));
    }

    /** Which of the first {@code size} holders is there most often, and at least so often. */
    private static int most(int[] holders, int size, int least) {
        Arrays.sort(holders, 0, size);
        int best = -1;
        int times = least - 1;
        int begin = 0;
        for (int i = 0; i < size; i++) {
            begin = holders[i] == holders[begin] ? begin : i;
            if (holders[i] >= 0 && i - begin + 1 > times) {
                times = i - begin + 1;
                best = holders[i];
            }
        }
        return best;
    }
}
