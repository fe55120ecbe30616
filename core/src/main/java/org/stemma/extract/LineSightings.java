package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;

/** Where one outlet's line was met: how many different texts, and how many different matters, up to as many as ever count. */
final class LineSightings {
    private static final int MOST = 4;
    /** Two texts are versions of one from here on. */
    private static final double SAME_TEXT = .4;
    /** Two texts speak of one matter from here on. */
    private static final double SAME_MATTER = .2;

    private final int first;
    private final List<WordSketch> texts = new ArrayList<>(1);
    private final List<WordSketch> matters = new ArrayList<>(1);
    private int seen;

    /** @param first how many reports of the outlet had been met when the line came up, itself among them */
    LineSightings(int first) {
        this.first = first;
    }

    void add(WordSketch host) {
        seen++;
        keep(host, texts, SAME_TEXT);
        keep(host, matters, SAME_MATTER);
    }

    private static void keep(WordSketch host, List<WordSketch> kept, double same) {
        if (kept.size() < MOST && kept.stream().allMatch(other -> other.likeness(host) < same)) {
            kept.add(host);
        }
    }

    int texts() {
        return texts.size();
    }

    int matters() {
        return matters.size();
    }

    /** Share of the outlet's reports with the line since it came up, where {@code reports} have been met. */
    double share(int reports) {
        return (double) seen / Math.max(1, reports - first + 1);
    }
}
