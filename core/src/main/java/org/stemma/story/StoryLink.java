package org.stemma.story;

import java.util.List;

/** How close a report is to a story, and a story to another: the mean over members, of large stories over the latest. */
final class StoryLink {
    private static final int MEMBERS = 16;
    private static final int OF_BOTH = 6;

    private final Likeness likeness;
    private final Window window;
    private final Partition partition;

    StoryLink(Likeness likeness, Window window, Partition partition) {
        this.likeness = likeness;
        this.window = window;
        this.partition = partition;
    }

    double link(int report, int story) {
        return mean(window.get(report), report, latest(story, MEMBERS));
    }

    double link(Features report, int story) {
        return mean(report, -1, latest(story, MEMBERS));
    }

    /** The mean over pairs of the latest members of both. */
    double between(int first, int second) {
        List<Integer> ours = latest(first, OF_BOTH);
        List<Integer> theirs = latest(second, OF_BOTH);
        return ours.stream()
                .mapToDouble(report -> mean(window.get(report), report, theirs))
                .average()
                .orElse(0);
    }

    private List<Integer> latest(int story, int most) {
        List<Integer> members = partition.members(story);
        return members.subList(Math.max(0, members.size() - most), members.size());
    }

    private double mean(Features report, int itself, List<Integer> members) {
        double sum = 0;
        int count = 0;
        for (int member : members) {
            if (member != itself) {
                sum += likeness.score(report, window.get(member));
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
