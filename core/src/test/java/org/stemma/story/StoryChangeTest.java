package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StoryChangeTest {
    private final List<String> keys = new ArrayList<>();
    private final Partition partition = new Partition(keys);
    private final Map<String, String> replayed = new TreeMap<>();

    private void add(String key, int story) {
        keys.add(key);
        partition.add(story);
    }

    /** What a store does. */
    private void apply(StoryChange change) {
        switch (change) {
            case StoryChange.Founded founded -> replayed.put(founded.report(), founded.story());
            case StoryChange.Joined joined -> replayed.put(joined.report(), joined.story());
            case StoryChange.Moved moved -> replayed.put(moved.report(), moved.into());
            case StoryChange.Merged merged ->
                replayed.replaceAll((report, story) -> story.equals(merged.from()) ? merged.into() : story);
        }
    }

    private Map<String, String> now() {
        Map<String, String> now = new TreeMap<>();
        for (int report = 0; report < keys.size(); report++) {
            now.put(keys.get(report), keys.get(partition.storyOf(report)));
        }
        return now;
    }

    @Test
    void aMergeKeepsTheOlderIdAndSaysSo() {
        add("a", -1);
        add("b", -1);
        add("c", 1);
        partition.takeChanges();
        partition.merge(1, 0);
        assertThat(partition.takeChanges()).containsExactly(new StoryChange.Merged("b", "a"));
        assertThat(now()).containsValues("a", "a", "a");
    }

    @Test
    void theIdStaysWithAStoryThatItsFounderLeaves() {
        add("a", -1);
        add("b", 0);
        add("c", -1);
        partition.takeChanges();
        partition.move(0, 2);
        assertThat(partition.takeChanges()).containsExactly(new StoryChange.Moved("a", "a", "c"));
        assertThat(now()).isEqualTo(Map.of("a", "c", "b", "a", "c", "c"));
    }

    @Test
    void theLastReportOfAStoryTakesItsOlderIdAlong() {
        add("a", -1);
        add("b", -1);
        partition.move(0, 1);
        assertThat(partition.takeChanges()).endsWith(new StoryChange.Merged("b", "a"));
        assertThat(now()).isEqualTo(Map.of("a", "a", "b", "a"));
    }

    @Test
    void changesAppliedInOrderGiveTheStories() {
        add("a", -1);
        add("b", 0);
        add("c", -1);
        add("d", 2);
        add("e", -1);
        partition.evict(0);
        partition.move(3, 4);
        partition.merge(4, 0);
        partition.move(1, 2);
        partition.merge(2, 0);
        partition.takeChanges().forEach(this::apply);
        assertThat(replayed).isEqualTo(now());
        assertThat(now().values()).containsOnly("a");
    }
}
