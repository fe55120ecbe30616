package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TreesTest {
    private static final Trees TREES = new Trees(List.of("a\t0.5\t=-1\tb\t2\t=0.25\t=3", "b\t1\t=0\t=0.5"));

    private static Features features(double a, double b) {
        Features features = new Features();
        features.number("a", a);
        features.number("b", b);
        return features;
    }

    @Test
    void eachTreeIsFollowedBelowOrNotBelowItsThresholds() {
        assertThat(TREES.sum(features(0, 0))).isEqualTo(-1);
        assertThat(TREES.sum(features(.5, 0))).isEqualTo(.25);
        assertThat(TREES.sum(features(1, 2))).isEqualTo(3.5);
    }

    @Test
    void aFeatureThatIsMissingIsNought() {
        assertThat(TREES.sum(new Features())).isEqualTo(TREES.sum(features(0, 0)));
    }

    @Test
    void whatTheFeaturesAddIsTheSum() {
        Map<String, Double> parts = new TreeMap<>();
        TREES.explain(features(1, 2), parts::put);

        assertThat(parts.get("a")).isEqualTo(1.5);
        assertThat(parts.get("a") + parts.get("b")).isCloseTo(TREES.sum(features(1, 2)), within(1e-9));
    }

    @Test
    void treesCorrectTheRegression() {
        Model alone = new Model(Map.of("a", 1.0), Trees.NONE);
        Model corrected = new Model(Map.of("a", 1.0), TREES);

        assertThat(corrected.logOdds(features(1, 2))).isEqualTo(alone.logOdds(features(1, 2)) + 3.5);
    }
}
