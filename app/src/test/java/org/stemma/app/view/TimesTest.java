package org.stemma.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stemma.report.Moment;

class TimesTest {
    private static Moment at(String text) {
        return Moment.parse(text);
    }

    @Test
    void writesTheHourWhereAllShareADay() {
        Times times = Times.of(Arrays.asList(at("2026-05-02T08:12Z"), at("2026-05-02T09:40Z"), null));
        assertThat(times.at(at("2026-05-02T08:12Z"))).isEqualTo("08:12");
        assertThat(times.range(Arrays.asList(at("2026-05-02T09:40Z"), at("2026-05-02T08:12Z"))))
                .isEqualTo("08:12–09:40");
        assertThat(times.at(null)).isEqualTo("no date");
    }

    @Test
    void writesTheDayWhereReportsAreDaysApart() {
        Times times = Times.of(Arrays.asList(at("2026-05-02T08:12Z"), at("2026-05-04")));
        assertThat(times.at(at("2026-05-02T08:12Z"))).isEqualTo("2 May 08:12");
        assertThat(times.at(at("2026-05-04"))).isEqualTo("4 May");
    }

    @Test
    void showsZonedMomentsInUniversalTime() {
        Times times = Times.of(Arrays.asList(at("2026-05-02T23:30-05:00")));
        assertThat(times.at(at("2026-05-02T23:30-05:00"))).isEqualTo("04:30");
        assertThat(Times.stretch(at("2026-05-02T23:30-05:00"), at("2026-05-03T06:00Z")))
                .isEqualTo("3 May 2026, 04:30 to 06:00 UTC");
    }
}
