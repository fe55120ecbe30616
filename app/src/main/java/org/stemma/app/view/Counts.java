package org.stemma.app.view;

import org.stemma.store.StoryRow;

/** Counts in words. */
public final class Counts {
    private Counts() {}

    /** {@code 41 reports · 3 newsrooms · 1 origin}. */
    public static String of(int reports, int newsrooms, int origins) {
        return of(reports, "report") + " · " + of(newsrooms, "newsroom") + " · " + of(origins, "origin");
    }

    /** The counts of a story, with what is not decided where something is not. */
    public static String of(StoryRow story) {
        String counts = of(story.reports(), story.newsrooms(), story.origins());
        return story.undecided() == 0 ? counts : counts + " · " + story.undecided() + " not decided";
    }

    /** {@code 3 reports}. */
    public static String of(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
