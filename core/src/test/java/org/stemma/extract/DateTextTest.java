package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published March 3, 2019 at 4:05 pm EDT | 2019-03-03T16:05-04:00",
                "Tuesday, 7 May 2024, 09:30 | 2024-05-07T09:30",
                "Stand: 24.12.2023 18:00 Uhr | 2023-12-24T18:00",
                "le 14 juillet 2021 à 8h15 | 2021-07-14T08:15",
                "2 de febrero de 2020 | 2020-02-02",
                "2022年10月9日 | 2022-10-09",
                "12/25/2020 | 2020-12-25",
                "2020-06-07T10:00:00+03:00 | 2020-06-07T10:00+03:00",
                "3 stycznia 2022 | 2022-01-03",
                "17 июня 2019 | 2019-06-17",
            })
    void datesAreReadAsPeopleWriteThem(String text, String moment) {
        assertThat(DateText.find(text, true)).hasToString(moment);
    }

    @Test
    void theOrderOfDayAndMonthFollowsThePage() {
        assertThat(DateText.find("03/04/2021", true)).hasToString("2021-03-04");
        assertThat(DateText.find("03/04/2021", false)).hasToString("2021-04-03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Copyright 2020", "May 2021", "31.02.2020", "room 12-34", "more than 20 people"})
    void whatIsNoWholeDateGivesNone(String text) {
        assertThat(DateText.find(text, false)).isNull();
    }
}
