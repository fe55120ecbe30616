package org.stemma.story;

import java.util.Arrays;
import java.util.List;

/**
 * What the decision sees of a story that a report may join: how close it is in each respect, and how close the other stories are that
 * it may join instead. Where many stories are alike, only one that stands out is joined.
 */
final class Signals {
    /** What stands at each place of {@link #of}. */
    static final List<String> NAMES = List.of(
            "bias",
            "words",
            "pairs",
            "names",
            "headline",
            "headlines",
            "standing out",
            "nearness",
            "days",
            "undated",
            "rival",
            "others",
            "alike",
            "otherwise");

    private static final int OTHERS = 5;
    private static final double FLOOR = .02;
    private static final double OTHERS_FLOOR = .04;
    /** Rivals are taken to be at least this close in the mean: an archive of a few reports lacks them, the world does not. */
    private static final double UNSEEN = .03;

    private static final double EPSILON = .001;
    /** A whole closeness below which little speaks for one story. */
    private static final double CLOSE = .17;
    /** How many times as close as the mean of the others a story is that stands out. */
    private static final double STAND_OUT = 2.5;

    private Signals() {}

    /** The signals of each of the stories, in their order. */
    static List<double[]> of(List<Closeness> stories) {
        double[] wholes = stories.stream().mapToDouble(Closeness::whole).toArray();
        double[] ascending = wholes.clone();
        Arrays.sort(ascending);
        return stories.stream().map(story -> of(story, ascending)).toList();
    }

    private static double[] of(Closeness story, double[] ascending) {
        double[] others = closestOthers(story.whole(), ascending);
        double next = Arrays.stream(others).sum() / OTHERS;
        return new double[] {
            1,
            log(story.words()),
            log(story.pairs()),
            log(story.names()),
            story.titled() ? log(story.title()) : 0,
            story.titled() ? 1 : 0,
            Math.log((story.whole() + EPSILON) / Math.max(CLOSE, STAND_OUT * next)),
            story.dated() ? story.nearness() : 0,
            story.dated() ? Math.log1p(story.days()) : 0,
            story.dated() ? 0 : 1,
            Math.log(others[0] + OTHERS_FLOOR),
            Math.log(Math.max(UNSEEN, next) + OTHERS_FLOOR),
            Math.log1p(story.alike()),
            Math.log1p(story.otherwise())
        };
    }

    /** The figures of the closest other stories, best first, 0 where there are fewer. */
    private static double[] closestOthers(double own, double[] ascending) {
        double[] others = new double[OTHERS];
        int left = Arrays.binarySearch(ascending, own);
        int count = 0;
        for (int i = ascending.length - 1; i >= 0 && count < OTHERS; i--) {
            if (i != left) {
                others[count++] = ascending[i];
            }
        }
        return others;
    }

    private static double log(double share) {
        return Math.log(share + FLOOR);
    }
}
