package org.stemma.story;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks again at the latest reports once more are known: a report moves to the story it fits better, stories that are one are joined.
 * Where nothing is in doubt, and where nothing changed around a report or story since the last look, there is nothing to see.
 */
final class Repair {
    private static final int ROUNDS = 3;
    /** By how much more must speak for another story, in log odds, for a report to move. */
    private static final double BETTER = .5;
    /** What must speak for one story, in the mean of the members of another. */
    private static final double ONE = .5;
    /** So many members of a story are asked where they would go. */
    private static final int ASKED = 6;

    private final Partition partition;
    private final Window window;
    private final JoinRule rule;
    private final Doubts doubts;
    private final int from;

    /** @param from the first report that is looked at again */
    Repair(Partition partition, Window window, JoinRule rule, Doubts doubts, int from) {
        this.partition = partition;
        this.window = window;
        this.rule = rule;
        this.doubts = doubts;
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
            if (!doubts.of(report) || !rule.changed(report, window.lookedAt(report))) {
                continue;
            }
            window.looked(report, partition.time());
            int own = partition.storyOf(report);
            List<JoinRule.Choice> choices = rule.choices(report, -1);
            int target = better(choices, own);
            if (target != own) {
                partition.move(report, target);
                changed = true;
            }
            doubts.weighed(report, choices);
        }
        return changed;
    }

    private static int better(List<JoinRule.Choice> choices, int own) {
        double stays = choices.stream()
                .filter(choice -> choice.story() == own)
                .mapToDouble(choice -> choice.odds() + BETTER)
                .findFirst()
                .orElse(0);
        JoinRule.Choice best = JoinRule.best(choices);
        return best.story() >= 0 && best.odds() > stays ? best.story() : own;
    }

    private record Pair(int first, int second, double odds) {}

    private boolean joinStories() {
        Set<Integer> recent = new TreeSet<>();
        for (int report = from; report < partition.size(); report++) {
            recent.add(partition.storyOf(report));
        }
        Set<Integer> joined = new HashSet<>();
        recent.stream()
                .filter(doubts::ofMembers)
                .filter(this::changed)
                .map(story -> pair(story, closest(story)))
                .filter(pair -> pair.odds() > 0)
                .distinct()
                .sorted(Comparator.comparingDouble(Pair::odds)
                        .reversed()
                        .thenComparing(Pair::first)
                        .thenComparing(Pair::second))
                .forEach(pair -> join(pair, joined));
        return !joined.isEmpty();
    }

    /** Whether a story, or one that its members may belong to, changed since it was last asked where it belongs. */
    private boolean changed(int story) {
        int then = partition.askedAt(story);
        return partition.changed(story, then) || asked(story).stream().anyMatch(member -> rule.changed(member, then));
    }

    private List<Integer> asked(int story) {
        return StoryLink.latest(partition.members(story), ASKED);
    }

    private static Pair pair(int story, JoinRule.Choice other) {
        return new Pair(Math.min(story, other.story()), Math.max(story, other.story()), other.odds());
    }

    /** The story that most members would join if they were not where they are. */
    private JoinRule.Choice closest(int story) {
        partition.asked(story);
        List<Integer> asked = asked(story);
        Map<Integer, Double> odds = new TreeMap<>();
        for (int report : asked) {
            rule.choices(report, story)
                    .forEach(choice -> odds.merge(choice.story(), choice.odds() - FLOOR, Double::sum));
        }
        return JoinRule.best(odds.entrySet().stream()
                .map(entry -> new JoinRule.Choice(entry.getKey(), entry.getValue() / asked.size() + FLOOR - ONE))
                .collect(Collectors.toList()));
    }

    /** The log odds of a story that shares nothing with a member. */
    private static final double FLOOR = -6;

    private void join(Pair pair, Set<Integer> joined) {
        if (!joined.contains(pair.first()) && !joined.contains(pair.second())) {
            partition.merge(pair.first(), pair.second());
            joined.add(pair.first());
            joined.add(pair.second());
        }
    }
}
