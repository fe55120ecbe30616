package org.stemma.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    @ParameterizedTest
    @CsvSource({
        "2023-11-10, 2023-11-10",
        "20231110, 2023-11-10",
        "2023-11-10T16:42-05:00, 2023-11-10T16:42-05:00",
        "2023-11-10T16:42:07Z, 2023-11-10T16:42:07Z",
        "2023-11-10 16:42:07.123+0530, 2023-11-10T16:42:07+05:30",
        "2023-11-10T16:42, 2023-11-10T16:42",
    })
    void keepsThePrecisionAndZoneThatAreKnown(String text, String expected) {
        assertThat(Moment.parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2023-13-01", "2023-02-30", "2023-11-10T25:00", "12", "2023-11"})
    void takesNothingElseForAMoment(String text) {
        assertThat(Moment.parse(text)).isNull();
    }
}
