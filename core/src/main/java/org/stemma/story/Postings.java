package org.stemma.story;

import java.util.HashMap;
import java.util.Map;

/** For each term the latest reports that hold it, at most {@value #MOST}. */
final class Postings {
    static final int MOST = 150;

    private final Map<Integer, Ring> rings = new HashMap<>();

    void add(int term, int report) {
        rings.computeIfAbsent(term, t -> new Ring()).add(report);
    }

    /** The reports of {@code term}; empty where there are none. */
    int[] of(int term) {
        Ring ring = rings.get(term);
        return ring == null ? new int[0] : ring.values();
    }

    private static final class Ring {
        private int[] values = new int[2];
        private int added;

        void add(int report) {
            if (added >= values.length && values.length < MOST) {
                values = java.util.Arrays.copyOf(values, Math.min(MOST, values.length * 2));
            }
            values[added++ % values.length] = report;
        }

        int[] values() {
            return added >= values.length ? values : java.util.Arrays.copyOf(values, added);
        }
    }
}
