package org.stemma.story;

/** Sums by report, and the reports with the highest. */
final class Scores {
    private double[] sums = new double[1 << 10];
    private int[] touched = new int[1 << 10];
    private int count;
    private int first;

    /** Begins anew, for reports from {@code from} to {@code to}, exclusive. */
    void begin(int from, int to) {
        first = from;
        if (sums.length < to - from) {
            sums = new double[2 * (to - from)];
            touched = new int[sums.length];
        }
    }

    /** @param weight above 0 */
    void add(int report, double weight) {
        int at = report - first;
        if (sums[at] == 0) {
            touched[count++] = at;
        }
        sums[at] += weight;
    }

    /** The reports with the highest sums, at most {@code most}, best first, of equal ones the earlier first; forgets all sums. */
    int[] best(int most) {
        int[] best = new int[Math.min(most, count)];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (size < best.length) {
                insert(best, size++, touched[i]);
            } else if (better(touched[i], best[size - 1])) {
                insert(best, size - 1, touched[i]);
            }
        }
        forget();
        for (int i = 0; i < size; i++) {
            best[i] += first;
        }
        return best;
    }

    /** Puts {@code at} into its place among the first {@code last}; what stands at {@code last} is lost. */
    private void insert(int[] best, int last, int at) {
        int i = last;
        while (i > 0 && better(at, best[i - 1])) {
            best[i] = best[i - 1];
            i--;
        }
        best[i] = at;
    }

    private boolean better(int a, int b) {
        return sums[a] > sums[b] || (sums[a] == sums[b] && a < b);
    }

    private void forget() {
        for (int i = 0; i < count; i++) {
            sums[touched[i]] = 0;
        }
        count = 0;
    }
}
