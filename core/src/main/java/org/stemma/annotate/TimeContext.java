package org.stemma.annotate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What reading one report has shown so far: the day, the tense of the sentence, the quarter that was last named. */
final class TimeContext {
    private final @Nullable LocalDate today;
    private boolean future;
    private @Nullable String quarter;

    TimeContext(@Nullable LocalDate today) {
        this.today = today;
    }

    void sentence(boolean looksAhead) {
        future = looksAhead;
    }

    TimeCalendar calendar() {
        return new TimeCalendar(today, future);
    }

    @Nullable
    LocalDate today() {
        return today;
    }

    /** Remembers a quarter ({@code 2023-Q3}) and returns it. */
    @Nullable
    String named(@Nullable String value) {
        if (value != null && value.matches("\\d{4}-Q\\d")) {
            quarter = value;
        }
        return value;
    }

    /** The quarter last named, else the one that ended before today. */
    @Nullable
    String quarter() {
        return quarter != null ? quarter : calendar().unit("Q", -1);
    }

    /** The same period a year earlier than the quarter last named; the year before today's where none was. */
    @Nullable
    String yearEarlier() {
        return quarter == null
                ? calendar().unit("Y", -1)
                : (Integer.parseInt(quarter.substring(0, 4)) - 1) + quarter.substring(4);
    }
}
