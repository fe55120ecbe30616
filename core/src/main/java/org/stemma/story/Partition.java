package org.stemma.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which report is in which story. A story's number is the place of the report that founded it. */
final class Partition {
    private final List<Integer> storyOf = new ArrayList<>();
    private final Map<Integer, List<Integer>> members = new TreeMap<>();

    int size() {
        return storyOf.size();
    }

    /** Puts the next report into {@code story}, or into a story of its own where that is negative. */
    void add(int story) {
        int report = storyOf.size();
        int chosen = story < 0 ? report : story;
        storyOf.add(chosen);
        members.computeIfAbsent(chosen, s -> new ArrayList<>()).add(report);
    }

    int storyOf(int report) {
        return storyOf.get(report);
    }

    List<Integer> members(int story) {
        return members.getOrDefault(story, List.of());
    }

    /** The numbers of all stories, ascending. */
    List<Integer> stories() {
        return List.copyOf(members.keySet());
    }

    /** Moves a report; a story that is left empty is gone. */
    void move(int report, int story) {
        List<Integer> old = members(storyOf(report));
        old.remove(Integer.valueOf(report));
        if (old.isEmpty()) {
            members.remove(storyOf(report));
        }
        List<Integer> list = members.computeIfAbsent(story, s -> new ArrayList<>());
        list.add(report);
        list.sort(Integer::compare);
        storyOf.set(report, story);
    }

    /** Moves all reports of one story to another. */
    void merge(int from, int into) {
        List.copyOf(members(from)).forEach(report -> move(report, into));
    }
}
