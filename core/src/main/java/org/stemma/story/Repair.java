package org.stemma.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks again at the latest reports once more are known: a report moves to the story it fits better, stories that are one are joined.
 * A report never leaves a story that holds a copy of it, or a text derived from it.
 */
final class Repair {
    private static final int ROUNDS = 3;

    private final Partition partition;
    private final StoryLink links;
    private final Window window;
    private final int from;

    Repair(Partition partition, StoryLink links, Window window, int from) {
        this.partition = partition;
        this.links = links;
        this.window = window;
        this.from = from;
    }

    void run() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean changed = moveReports();
            changed |= joinStories();
            if (!changed) {
                return;
            }
        }
    }

    private boolean moveReports() {
        boolean changed = false;
        for (int report = from; report < partition.size(); report++) {
            int own = partition.storyOf(report);
            int target = better(report, own);
            if (target != own && !copied(report, own)) {
                partition.move(report, target);
                changed = true;
            }
        }
        return changed;
    }

    private int better(int report, int own) {
        double best = Math.max(JoinRule.CLOSE, links.link(report, own) + JoinRule.BETTER);
        int target = own;
        for (int story : stories(List.of(report))) {
            double link = story == own ? 0 : links.link(report, story);
            if (link > best) {
                best = link;
                target = story;
            }
        }
        return target;
    }

    private boolean copied(int report, int story) {
        return partition.members(story).stream()
                .anyMatch(other -> other != report && JoinRule.ofOneText(window.get(report), window.get(other)));
    }

    /** The stories of the reports that share most with these. */
    private Set<Integer> stories(Collection<Integer> reports) {
        Set<Integer> stories = new TreeSet<>();
        for (int report : reports) {
            for (int other : window.neighbours(report)) {
                stories.add(partition.storyOf(other));
            }
        }
        return stories;
    }

    private record Pair(int first, int second, double link) {}

    private boolean joinStories() {
        Map<Integer, Pair> best = new TreeMap<>();
        Set<Integer> recent = new TreeSet<>();
        for (int report = from; report < partition.size(); report++) {
            recent.add(partition.storyOf(report));
        }
        recent.forEach(story -> standsOut(story, best));
        List<Pair> pairs = new ArrayList<>(best.values());
        pairs.sort(Comparator.comparingDouble(Pair::link)
                .reversed()
                .thenComparing(Pair::first)
                .thenComparing(Pair::second));
        return join(pairs);
    }

    /** Notes the closest story of {@code story}, if it is close and stands out. */
    private void standsOut(int story, Map<Integer, Pair> best) {
        JoinRule.Choice choice = JoinRule.standingOut(stories(partition.members(story)).stream()
                .filter(other -> other != story)
                .map(other -> new JoinRule.Choice(other, links.between(story, other)))
                .toList());
        int other = choice.story();
        if (other >= 0) {
            best.put(story, new Pair(Math.min(story, other), Math.max(story, other), choice.link()));
        }
    }

    private boolean join(List<Pair> pairs) {
        Set<Integer> merged = new HashSet<>();
        for (Pair pair : pairs) {
            if (!merged.contains(pair.first()) && !merged.contains(pair.second())) {
                partition.merge(pair.first(), pair.second());
                merged.add(pair.first());
                merged.add(pair.second());
            }
        }
        return !merged.isEmpty();
    }
}
