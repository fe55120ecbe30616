package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueWordsTest {
    @ParameterizedTest
    @CsvSource({
        "TELLING, confirmed",
        "CARRYING, quoted",
        "CARRIED, carried",
        "OFFICIAL, state-run",
        "MEDIUM, agency",
        "PAPER, affidavit"
    })
    void everyClassHoldsItsWordsAndNoOthers(CueWords words, String form) {
        assertThat(words.has(form)).isTrue();
        assertThat(words.has("wants")).isFalse();
    }
}
