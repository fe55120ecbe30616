package org.stemma.story;

import java.util.Arrays;

/**
 * The latest reports, which grouping still looks at: their features, and which of them share most with each other. It holds at most as
 * many as it is made for; how far that reaches back in days depends on the stream.
 */
final class Window {
    private final int most;
    private Held[] held;
    private int size;
    private int oldest;

    /** @param most reports held */
    Window(int most) {
        this.most = most;
        this.held = new Held[Math.min(most, 1 << 10)];
    }

    /** How many reports there were, held or not: the number of the next. */
    int size() {
        return size;
    }

    /** The number of the first report that is still held. */
    int oldest() {
        return oldest;
    }

    boolean isFull() {
        return size - oldest == most;
    }

    /** The features of a held report. */
    Features get(int report) {
        return held[place(report)].features;
    }

    /** Takes in the next report, with the held reports that share most with it. */
    void add(Features own, int[] candidates) {
        if (size - oldest == held.length) {
            grow();
        }
        int report = size++;
        held[place(report)] = new Held(own, candidates);
        for (int candidate : candidates) {
            held[place(candidate)].connect(report);
        }
    }

    /** The held reports that share most with {@code report}: earlier ones, and later ones that found it. */
    int[] neighbours(int report) {
        return held[place(report)].neighbours(oldest);
    }

    /** When {@code report} was last looked at again, -1 where it never was. */
    int lookedAt(int report) {
        return held[place(report)].lookedAt;
    }

    void looked(int report, int time) {
        held[place(report)].lookedAt = time;
    }

    /** Whether {@code report} may belong to another story than its own. */
    boolean isDoubted(int report) {
        return held[place(report)].doubted;
    }

    void doubt(int report, boolean doubted) {
        held[place(report)].doubted = doubted;
    }

    /** Lets the oldest report go. */
    void evict() {
        oldest++;
    }

    private int place(int report) {
        return report % held.length;
    }

    private void grow() {
        Held[] old = held;
        held = new Held[Math.min(most, old.length * 2)];
        for (int report = oldest; report < size; report++) {
            held[place(report)] = old[report % old.length];
        }
    }

    private static final class Held {
        private final Features features;
        private int[] neighbours;
        private int degree;
        private int lookedAt = -1;
        private boolean doubted;

        Held(Features features, int[] neighbours) {
            this.features = features;
            this.neighbours = neighbours;
            this.degree = neighbours.length;
        }

        void connect(int report) {
            if (degree == neighbours.length) {
                neighbours = Arrays.copyOf(neighbours, Math.max(4, degree + degree / 2));
            }
            neighbours[degree++] = report;
        }

        int[] neighbours(int oldest) {
            return Arrays.stream(neighbours, 0, degree)
                    .filter(other -> other >= oldest)
                    .toArray();
        }
    }
}
