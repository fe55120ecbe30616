package org.stemma.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SequencesTest {
    private static final List<String> A = List.of("the", "old", "port", "of", "the", "old", "town");
    private static final List<String> B = List.of("the", "old", "town", "of", "the", "port");

    @Test
    void countsARunAsOftenAsBothHaveIt() {
        assertThat(Sequences.runs(A, B, 1)).isEqualTo(6);
        assertThat(Sequences.runs(A, B, 2)).isEqualTo(3); // the old, old town, of the
        assertThat(Sequences.runs(A, B, 4)).isZero();
    }

    @Test
    void findsTheLongestCommonSubsequence() {
        assertThat(Sequences.longest(A, B)).isEqualTo(4); // the old of the
        assertThat(Sequences.longest(A, A)).isEqualTo(A.size());
        assertThat(Sequences.longest(A, List.of())).isZero();
    }

    @Test
    void countsWhatTwoCountsShare() {
        assertThat(Sequences.common(Map.of("a", 2, "b", 1), Map.of("a", 1, "c", 4)))
                .isEqualTo(1);
    }
}
