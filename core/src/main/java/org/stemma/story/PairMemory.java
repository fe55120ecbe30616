package org.stemma.story;

import org.jspecify.annotations.Nullable;

/**
 * What was found of pairs of reports, for a while: grouping looks at the same pairs when a report comes, and again at each repair. Of
 * bounded size: a pair may take the place of another.
 */
final class PairMemory<T> {
    private static final int BITS = 19;

    private final long[] pairs = new long[1 << BITS];
    private final Object[] found = new Object[1 << BITS];
    private final int[] times = new int[1 << BITS];

    /** What was kept of two reports since {@code time}, in whichever order they are given; null where nothing is known. */
    @SuppressWarnings("unchecked") // only keep() writes
    @Nullable
    T get(int a, int b, int time) {
        long pair = pair(a, b);
        int place = place(pair);
        return pairs[place] == pair && times[place] >= time ? (T) found[place] : null;
    }

    void keep(int a, int b, int time, T value) {
        long pair = pair(a, b);
        int place = place(pair);
        pairs[place] = pair;
        found[place] = value;
        times[place] = time;
    }

    private static long pair(int a, int b) {
        return (long) Math.max(a, b) << Integer.SIZE | Math.min(a, b);
    }

    private static int place(long pair) {
        return (int) ((pair * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - BITS));
    }
}
