package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.report.Metadata;
import org.stemma.report.Report;

class DoubtsTest {
    private static final double NEAR = -1;
    private static final double FAR = -4;

    private final List<String> keys = new ArrayList<>();
    private final Window window = new Window(10);
    private final Partition partition = new Partition(keys);
    private final Doubts doubts = new Doubts(window, partition);

    /** Places the next report. */
    private void place(int story, int copied, List<JoinRule.Choice> choices, int... neighbours) {
        int report = keys.size();
        keys.add("report " + report);
        Report text = new Report(
                keys.get(report), null, Metadata.builder().build(), "en", "The lock was repaired.", List.of());
        partition.add(story);
        window.add(FeatureReader.read(text), neighbours);
        doubts.placed(report, new JoinRule.Decision(story, copied, choices));
    }

    private static List<JoinRule.Choice> choice(int story, double odds) {
        return List.of(new JoinRule.Choice(story, odds));
    }

    private boolean[] doubted() {
        boolean[] all = new boolean[keys.size()];
        for (int report = 0; report < all.length; report++) {
            all[report] = doubts.of(report);
        }
        return all;
    }

    @Test
    void aReportFarFromAllOtherStoriesIsSureAndSoAreTheirs() {
        place(-1, -1, List.of());
        place(-1, -1, choice(0, FAR), 0);
        assertThat(doubted()).containsExactly(false, false);
    }

    @Test
    void aStoryNearAReportThatDidNotJoinItIsInDoubtWithIt() {
        place(-1, -1, List.of());
        place(-1, -1, List.of());
        place(-1, -1, choice(0, NEAR), 0, 1);
        assertThat(doubted()).containsExactly(true, false, true);
        assertThat(doubts.ofMembers(0)).isTrue();
        assertThat(doubts.ofMembers(1)).isFalse();
    }

    @Test
    void aReportThatJoinsTheOnlyStoryNearIsSure() {
        place(-1, -1, List.of());
        place(0, -1, choice(0, 3), 0);
        assertThat(doubted()).containsExactly(false, false);
    }

    @Test
    void aCopyIsAsSureAsItsText() {
        place(-1, -1, List.of());
        place(0, 0, List.of(), 0);
        place(-1, -1, choice(0, NEAR), 0);
        place(0, 0, List.of(), 0);
        assertThat(doubted()).containsExactly(true, false, true, true);
    }

    @Test
    void doubtEndsWhereAReportIsWeighedAgainAndNoOtherStoryIsNear() {
        place(-1, -1, List.of());
        place(-1, -1, choice(0, NEAR), 0);
        doubts.weighed(1, choice(0, FAR));
        assertThat(doubts.of(1)).isFalse();
    }
}
