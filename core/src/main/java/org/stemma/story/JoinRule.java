package org.stemma.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The one decision of grouping: which story a report joins, and whether two stories are one. A copy shares the story of its text; else
 * every story that shares much with the report is weighed beside the others.
 */
final class JoinRule {
    /** Log odds against a story that a derivation outweighs. */
    private static final double BEARABLE = -1;
    /** Log odds of a story of one form with the report and other names: nothing outweighs them. */
    private static final double OTHER_EVENT = -10;

    private final JoinWeights weights = JoinWeights.packaged();
    private final StoryLink links;
    private final Window window;
    private final Partition partition;

    JoinRule(StoryLink links, Window window, Partition partition) {
        this.links = links;
        this.window = window;
        this.partition = partition;
    }

    /** A story that is weighed: positive log odds speak for it. */
    record Choice(int story, double odds) {}

    /**
     * What is decided of a new report.
     *
     * @param story that it joins, or -1
     * @param copied the report whose text it has, or -1; then nothing was weighed
     * @param choices the stories that were weighed
     */
    record Decision(int story, int copied, List<Choice> choices) {}

    /** Which story a new report joins. */
    Decision choose(Features own, int[] candidates) {
        int copied = first(candidates, other -> own.copies(window.get(other)));
        if (copied >= 0) {
            return new Decision(partition.storyOf(copied), copied, List.of());
        }
        List<Integer> stories = new ArrayList<>(storiesOf(candidates));
        List<Closeness> links =
                stories.stream().map(story -> this.links.closeness(own, story)).toList();
        List<Choice> choices = weigh(stories, links);
        int best = best(choices).story();
        return new Decision(best >= 0 ? best : source(own, candidates, choices), -1, choices);
    }

    private static int first(int[] candidates, IntPredicate test) {
        return Arrays.stream(candidates).filter(test).findFirst().orElse(-1);
    }

    /** The story of a text that this one was derived from, if not too much speaks against it; or -1. */
    private int source(Features own, int[] candidates, List<Choice> choices) {
        int source = first(
                candidates, other -> own.derives(window.get(other)) && bearable(partition.storyOf(other), choices));
        return source < 0 ? -1 : partition.storyOf(source);
    }

    private static boolean bearable(int story, List<Choice> choices) {
        return choices.stream().anyMatch(choice -> choice.story() == story && choice.odds() > BEARABLE);
    }

    /** All stories that a held report may belong to, but {@code except}. */
    List<Choice> choices(int report, int except) {
        List<Integer> stories = new ArrayList<>();
        List<Closeness> known = new ArrayList<>();
        for (int story : storiesOf(window.neighbours(report))) {
            Closeness link = story == except ? null : links.closeness(report, story);
            if (link != null) {
                stories.add(story);
                known.add(link);
            }
        }
        return weigh(stories, known);
    }

    /** Whether one of the stories that a held report may belong to changed after {@code then}. */
    boolean changed(int report, int then) {
        for (int other : window.neighbours(report)) {
            if (partition.changed(partition.storyOf(other), then)) {
                return true;
            }
        }
        return false;
    }

    private Set<Integer> storiesOf(int[] reports) {
        Set<Integer> stories = new TreeSet<>();
        Arrays.stream(reports).map(partition::storyOf).forEach(stories::add);
        return stories;
    }

    private List<Choice> weigh(List<Integer> stories, List<Closeness> links) {
        List<double[]> signals = Signals.of(links);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            double odds = links.get(i).ofOneForm() ? OTHER_EVENT : weights.odds(signals.get(i));
            choices.add(new Choice(stories.get(i), odds));
        }
        return choices;
    }

    /** The story for which most speaks; -1 with odds of 0 where nothing speaks for any. */
    static Choice best(Collection<Choice> choices) {
        Choice best = new Choice(-1, 0);
        for (Choice choice : choices) {
            best = choice.odds() > best.odds() ? choice : best;
        }
        return best;
    }
}
