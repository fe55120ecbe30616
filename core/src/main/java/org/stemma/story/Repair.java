package org.stemma.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks again at stories once more reports are known: a report moves to the story it fits better, stories that are one are joined.
 */
final class Repair {
    private static final double BETTER = .02;
    private static final int ROUNDS = 3;

    private final Partition partition;
    private final StoryLink links;
    private final List<Set<Integer>> neighbours;
    private final double join;

    Repair(Partition partition, StoryLink links, List<Set<Integer>> neighbours, double join) {
        this.partition = partition;
        this.links = links;
        this.neighbours = neighbours;
        this.join = join;
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
        for (int report = 0; report < partition.size(); report++) {
            int own = partition.storyOf(report);
            double best = links.link(report, own) + BETTER;
            int target = own;
            for (int story : neighbourStories(report)) {
                double link = story == own ? 0 : links.link(report, story);
                if (link > best && link > join) {
                    best = link;
                    target = story;
                }
            }
            if (target != own) {
                partition.move(report, target);
                changed = true;
            }
        }
        return changed;
    }

    private Set<Integer> neighbourStories(int report) {
        Set<Integer> stories = new TreeSet<>();
        neighbours.get(report).forEach(other -> stories.add(partition.storyOf(other)));
        return stories;
    }

    private record Pair(int first, int second, double link) {}

    private boolean joinStories() {
        List<Pair> pairs = new ArrayList<>();
        for (int story : partition.stories()) {
            Set<Integer> others = new TreeSet<>();
            partition.members(story).forEach(report -> others.addAll(neighbourStories(report)));
            for (int other : others) {
                double link = other > story ? links.between(story, other) : 0;
                if (link > join) {
                    pairs.add(new Pair(story, other, link));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::link)
                .reversed()
                .thenComparing(Pair::first)
                .thenComparing(Pair::second));
        return join(pairs);
    }

    private boolean join(List<Pair> pairs) {
        Map<Integer, Integer> merged = new TreeMap<>();
        for (Pair pair : pairs) {
            if (!merged.containsKey(pair.first()) && !merged.containsKey(pair.second())) {
                partition.merge(pair.second(), pair.first());
                merged.put(pair.first(), pair.first());
                merged.put(pair.second(), pair.first());
            }
        }
        return !merged.isEmpty();
    }
}
