package org.stemma.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How close a report is to a story: the mean over members, of large stories over the latest. */
final class StoryLink {
    private static final int MEMBERS = 16;

    private final Likeness likeness;
    private final Window window;
    private final Partition partition;

    StoryLink(Likeness likeness, Window window, Partition partition) {
        this.likeness = likeness;
        this.window = window;
        this.partition = partition;
    }

    /** Of a held report to a story; null where the story holds nothing but the report. */
    @Nullable
    Closeness closeness(int report, int story) {
        List<Closeness> others = each(window.get(report), latest(partition.members(story), MEMBERS + 1));
        return others.isEmpty() ? null : mean(others);
    }

    /** Of a new report to a story. */
    Closeness closeness(Features report, int story) {
        return mean(each(report, latest(partition.members(story), MEMBERS)));
    }

    /** The latest members of a story, at most {@code most}. */
    static List<Integer> latest(List<Integer> members, int most) {
        return members.subList(Math.max(0, members.size() - most), members.size());
    }

    /** Of a report to each of the members that is another. */
    private List<Closeness> each(Features report, List<Integer> members) {
        List<Closeness> each = new ArrayList<>(members.size());
        for (int member : members) {
            if (member != report.norms().number) {
                each.add(likeness.closeness(report, window.get(member)));
            }
        }
        return each;
    }

    private static Closeness mean(List<Closeness> all) {
        return all.size() == 1 ? all.getFirst() : Closeness.mean(all);
    }
}
