package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    private static Shingles threes(String text) {
        return Shingles.of(List.of(Words.of(text)), 3);
    }

    @Test
    void aRunOfThreeWordsIsOneShingle() {
        assertThat(threes("a b c").size()).isEqualTo(1);
        assertThat(threes("a b c").shared(threes("x a b c"))).isEqualTo(1);
        assertThat(threes("a b").size()).isZero();
    }

    @Test
    void ofAScriptWithoutSpacesItTakesSevenCharacters() {
        assertThat(threes("\u6771\u4EAC\u90FD\u77E5\u4E8B\u9078").size()).isZero();
        assertThat(threes("\u6771\u4EAC\u90FD\u77E5\u4E8B\u9078\u6319").size()).isEqualTo(1);
    }
}
