package org.stemma.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which report is in which story, and a log of what changed. A story's number is the number of the report that founded it. Reports
 * that are let go stay in their stories, but move no more on their own.
 */
final class Partition {
    private final List<String> keys;
    private final Map<Integer, Members> stories = new HashMap<>();
    /** Stories that are gone, and where their reports went. */
    private final Map<Integer, Integer> merged = new HashMap<>();

    /** The ids of stories that were founded before this partition was, and their numbers. */
    private final Map<String, Integer> restored = new HashMap<>();

    private final Map<Integer, String> ids = new HashMap<>();

    private List<StoryChange> changes = new ArrayList<>();
    private int[] storyOf = new int[1 << 10];
    private int size;
    private int time;

    /** @param keys of the reports by number, each there before it is added here */
    Partition(List<String> keys) {
        this.keys = keys;
    }

    /** The reports of a story that are held, ascending, and how many there are in all. */
    private static final class Members {
        private final List<Integer> held = new ArrayList<>();
        private int all;
        private int changedAt;
        private int askedAt = -1;
    }

    int size() {
        return size;
    }

    /** Puts the next report into {@code story}, or into a story of its own where that is negative. */
    void add(int story) {
        int report = put(story);
        String key = keys.get(report);
        changes.add(story < 0 ? new StoryChange.Founded(key, key) : new StoryChange.Joined(key, id(story)));
    }

    /** Puts the next report into the story that had this id before; that is no change. */
    void restore(String id) {
        Integer known = restored.get(id);
        int report = put(known == null ? -1 : known);
        if (known == null) {
            restored.put(id, report);
            ids.put(report, id);
        }
    }

    /** The id of a story: the key of the report that founded it. */
    String id(int story) {
        return ids.getOrDefault(story, keys.get(story));
    }

    private int put(int story) {
        int report = size++;
        if (report == storyOf.length) {
            storyOf = Arrays.copyOf(storyOf, 2 * report);
        }
        int chosen = story < 0 ? report : story;
        storyOf[report] = chosen;
        Members members = stories.computeIfAbsent(chosen, s -> new Members());
        members.held.add(report);
        members.all++;
        members.changedAt = ++time;
        return report;
    }

    int storyOf(int report) {
        int story = storyOf[report];
        Integer into = merged.get(story);
        while (into != null) {
            story = into;
            into = merged.get(story);
        }
        return story;
    }

    /** The held reports of a story, ascending. */
    List<Integer> members(int story) {
        Members members = stories.get(story);
        return members == null ? List.of() : members.held;
    }

    /** How many changes there were: a clock. */
    int time() {
        return time;
    }

    /** Whether a story changed after {@code then}. */
    boolean changed(int story, int then) {
        return members(story, "of").changedAt > then;
    }

    /** When it was last asked which other story a story belongs to, -1 where it never was. */
    int askedAt(int story) {
        return members(story, "of").askedAt;
    }

    void asked(int story) {
        members(story, "of").askedAt = time;
    }

    /** Moves a held report; where it is the last of its story, the two stories become one. */
    void move(int report, int story) {
        int from = storyOf(report);
        Members old = members(from, "to move from");
        if (old.all == 1) {
            merge(from, story);
            return;
        }
        old.held.remove(Integer.valueOf(report));
        old.all--;
        Members target = members(story, "to move into");
        insert(target.held, report);
        target.all++;
        old.changedAt = ++time;
        target.changedAt = time;
        storyOf[report] = story;
        changes.add(new StoryChange.Moved(keys.get(report), id(from), id(story)));
    }

    private static void insert(List<Integer> ascending, int report) {
        int at = ascending.size();
        while (at > 0 && ascending.get(at - 1) > report) {
            at--;
        }
        ascending.add(at, report);
    }

    private Members members(int story, String side) {
        Members members = stories.get(story);
        if (members == null) {
            throw new IllegalArgumentException("no story " + side + ": " + story);
        }
        return members;
    }

    /** Makes two stories one, under the number of the older. */
    void merge(int first, int second) {
        int into = Math.min(first, second);
        int from = Math.max(first, second);
        Members target = members(into, "to move into");
        Members source = members(from, "to move from");
        target.held.addAll(source.held);
        target.held.sort(null);
        target.all += source.all;
        target.changedAt = ++time;
        source.held.forEach(report -> storyOf[report] = into);
        stories.remove(from);
        merged.put(from, into);
        changes.add(new StoryChange.Merged(id(from), id(into)));
    }

    /** Lets the oldest held report go. */
    void evict(int oldest) {
        members(storyOf(oldest), "to let go").held.remove(Integer.valueOf(oldest));
    }

    /** What changed since this was last asked for, in its order. */
    List<StoryChange> takeChanges() {
        List<StoryChange> taken = changes;
        changes = new ArrayList<>();
        return taken;
    }
}
