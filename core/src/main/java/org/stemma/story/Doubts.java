package org.stemma.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which reports may belong to another story than theirs: when they were last weighed, or when a later report was, another story was near
 * enough. Only they are looked at again, as most reports lie far from all stories but their own.
 */
final class Doubts {
    /** Log odds from which on a story is near enough. */
    private static final double NEAR = -2;

    private final Window window;
    private final Partition partition;

    Doubts(Window window, Partition partition) {
        this.window = window;
        this.partition = partition;
    }

    /** Told what was decided of a new report, which has been placed. */
    void placed(int report, JoinRule.Decision decision) {
        if (decision.copied() >= 0) {
            window.doubt(report, window.isDoubted(decision.copied()));
            return;
        }
        weighed(report, decision.choices());
        if (window.isDoubted(report)) {
            spread(report, decision.choices());
        }
    }

    /** The reports that share much with {@code report} in stories near to it: it may be that they belong to its own. */
    private void spread(int report, List<JoinRule.Choice> choices) {
        Set<Integer> near = new HashSet<>();
        choices.stream().filter(Doubts::near).forEach(choice -> near.add(choice.story()));
        near.remove(partition.storyOf(report));
        for (int neighbour : window.neighbours(report)) {
            if (near.contains(partition.storyOf(neighbour))) {
                window.doubt(neighbour, true);
            }
        }
    }

    /** Told how the stories were weighed that a report may belong to. */
    void weighed(int report, List<JoinRule.Choice> choices) {
        int own = partition.storyOf(report);
        window.doubt(report, choices.stream().anyMatch(choice -> choice.story() != own && near(choice)));
    }

    private static boolean near(JoinRule.Choice choice) {
        return choice.odds() > NEAR;
    }

    boolean of(int report) {
        return window.isDoubted(report);
    }

    /** Whether a story has a member that may belong to another. */
    boolean ofMembers(int story) {
        return partition.members(story).stream().anyMatch(this::of);
    }
}
