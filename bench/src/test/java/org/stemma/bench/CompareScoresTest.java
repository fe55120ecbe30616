package org.stemma.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareScoresTest {
    private static final Map<String, JsonNode> SCORES =
            Map.of("pages", JsonMapper.builder().build().readTree("{\"f1\": 0.95, \"false_alarms\": 0.02}"));

    @Test
    void aFigureThatRoseOrStayedHolds() {
        assertThat(CompareScores.holds(new String[] {"pages", "f1", "0.94"}, SCORES))
                .isTrue();
        assertThat(CompareScores.holds(new String[] {"pages", "f1", "0.95"}, SCORES))
                .isTrue();
    }

    @Test
    void aFigureThatFellDoesNot() {
        assertThat(CompareScores.holds(new String[] {"pages", "f1", "0.97"}, SCORES))
                .isFalse();
        assertThat(CompareScores.holds(new String[] {"pages", "-false_alarms", "0.01"}, SCORES))
                .isFalse();
    }

    @Test
    void aSetOrMetricThatIsNotThereDoesNot() {
        assertThat(CompareScores.holds(new String[] {"pages", "recall", "0.1"}, SCORES))
                .isFalse();
        assertThat(CompareScores.holds(new String[] {"none", "f1", "0.1"}, SCORES))
                .isFalse();
    }
}
