package org.stemma.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The one decision of grouping: which story a report joins, and whether two stories are one. A text that copies another, or was
 * derived from it, shares its story; else the closest story is joined, if it is close and stands out from the next.
 */
final class JoinRule {
    /** The least link of what belongs together. */
    static final double CLOSE = .17;
    /** By how much another story must be closer for a report to move. */
    static final double BETTER = .02;
    /** Where many stories are alike, the best must stand out from the mean of the next {@value #NEXT}. */
    private static final double STAND_OUT = 2.5;

    private static final int NEXT = 5;

    private final StoryLink links;
    private final Window window;
    private final Partition partition;

    JoinRule(StoryLink links, Window window, Partition partition) {
        this.links = links;
        this.window = window;
        this.partition = partition;
    }

    /** A story and its link to what looks for one. */
    record Choice(int story, double link) {
        static final Choice NONE = new Choice(-1, 0);
    }

    /** The story that a new report joins, or -1. */
    int choose(Features own, int[] candidates) {
        int copied = first(candidates, other -> own.copies(window.get(other)));
        if (copied >= 0) {
            return copied;
        }
        int source = first(candidates, other -> own.derives(window.get(other)));
        return source >= 0 ? source : closest(own, candidates).story();
    }

    private int first(int[] candidates, IntPredicate test) {
        return Arrays.stream(candidates)
                .filter(test)
                .map(partition::storyOf)
                .findFirst()
                .orElse(-1);
    }

    private Choice closest(Features own, int[] candidates) {
        return standingOut(Arrays.stream(candidates)
                .map(partition::storyOf)
                .distinct()
                .mapToObj(story -> new Choice(story, links.link(own, story)))
                .toList());
    }

    /** The closest of the stories, if it is close and stands out from the others. */
    static Choice standingOut(List<Choice> choices) {
        List<Choice> sorted = choices.stream()
                .sorted(Comparator.comparingDouble(Choice::link).reversed())
                .toList();
        double next =
                sorted.stream().skip(1).limit(NEXT).mapToDouble(Choice::link).sum() / NEXT;
        return !sorted.isEmpty() && sorted.getFirst().link() > Math.max(CLOSE, STAND_OUT * next)
                ? sorted.getFirst()
                : Choice.NONE;
    }

    /** Whether one of two texts copies the other, or was derived from it. */
    static boolean ofOneText(Features a, Features b) {
        return a.copies(b) || a.derives(b);
    }
}
