package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeHolidaysTest {
    @ParameterizedTest
    @CsvSource({
        "Easter Sunday, 2024, 2024-03-31",
        "Easter, 1961, 1961-04-02",
        "Good Friday, 2025, 2025-04-18",
        "Thanksgiving Day, 2023, 2023-11-23",
        "Labor Day, 2022, 2022-09-05",
        "Memorial Day, 2021, 2021-05-31",
        "Election Day, 2016, 2016-11-08",
        "New Year's Day, 2020, 2020-01-01",
        "New Year’s Eve, 2020, 2020-12-31"
    })
    void knowsTheDayOfAYear(String name, int year, LocalDate day) {
        assertThat(TimeHolidays.day(name, year)).isEqualTo(day);
    }

    @Test
    void knowsNoDayOfOtherWords() {
        assertThat(TimeHolidays.day("Wash Day", 2020)).isNull();
    }
}
