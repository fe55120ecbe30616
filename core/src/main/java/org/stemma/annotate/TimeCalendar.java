package org.stemma.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * TIMEX3 values seen from one day. A bare weekday is the latest one not after that day, itself included; a month and day lie in
 * the nearest year; a bare month is the nearest one on the side that the verb's tense says. All values are null where the day
 * is not known.
 *
 * @param today the day that the text means by "today"
 * @param future whether the verb looks ahead
 */
record TimeCalendar(@Nullable LocalDate today, boolean future) {

    @Nullable
    String day(int offset) {
        return today == null ? null : today.plusDays(offset).toString();
    }

    /** @param way -1 strictly before, 1 strictly after, 0 the latest not after */
    @Nullable
    LocalDate weekday(DayOfWeek day, int way) {
        if (today == null) {
            return null;
        }
        return today.with(
                switch (way) {
                    case -1 -> TemporalAdjusters.previous(day);
                    case 1 -> TemporalAdjusters.next(day);
                    default -> TemporalAdjusters.previousOrSame(day);
                });
    }

    /** The month and day in the nearest year; null where there is no such day. */
    @Nullable
    String monthDay(int month, int day) {
        if (today == null || day > YearMonth.of(2024, month).lengthOfMonth()) {
            return null;
        }
        LocalDate best = null;
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            if (day <= YearMonth.of(year, month).lengthOfMonth()) {
                LocalDate candidate = LocalDate.of(year, month, day);
                if (best == null || distance(candidate) < distance(best)) {
                    best = candidate;
                }
            }
        }
        return String.valueOf(best);
    }

    private long distance(LocalDate date) {
        return today == null ? 0 : Math.abs(date.toEpochDay() - today.toEpochDay());
    }

    /** @param way -1 the last one gone, 1 the next one to come, 0 by tense */
    @Nullable
    String month(int month, int way) {
        if (today == null) {
            return null;
        }
        int year = today.getYear();
        int gap = month - today.getMonthValue();
        boolean ahead = way > 0 || (way == 0 && future);
        if (ahead && gap < 0) {
            year++;
        } else if (!ahead && gap > (way < 0 ? -1 : 1)) {
            year--;
        }
        return text(year, month);
    }

    static String text(int year, int month) {
        return String.format(Locale.ROOT, "%04d-%02d", year, month);
    }

    /** A value of the unit's own precision, {@code offset} units from today: a year, a month, an ISO week, a day, a quarter. */
    @Nullable
    String unit(String unit, int offset) {
        if (today == null) {
            return null;
        }
        return switch (unit) {
            case "Y" -> String.valueOf(today.getYear() + offset);
            case "M" -> YearMonth.from(today).plusMonths(offset).toString();
            case "W" -> week(today.plusWeeks(offset));
            case "D" -> day(offset);
            case "Q" -> quarter(today.plusMonths(3L * offset));
            case "DE" -> String.valueOf((today.getYear() / 10) + offset);
            case "CE" -> String.valueOf(today.getYear() / 100 + offset);
            default -> null;
        };
    }

    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** The latest weekend that has begun, or one {@code offset} weeks away. */
    @Nullable
    String weekend(int offset) {
        if (today == null) {
            return null;
        }
        LocalDate saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean now = !saturday.isBefore(today.minusDays(1));
        int weeks = offset < 0 ? (now ? offset : offset + 1) : offset;
        return week(saturday.plusWeeks(weeks)) + "-WE";
    }

    /** The quarter of a number, of this year; of last year where it lies far ahead and the verb does not look there. */
    @Nullable
    String numberedQuarter(int quarter) {
        if (today == null) {
            return null;
        }
        int current = today.get(IsoFields.QUARTER_OF_YEAR);
        int year = today.getYear();
        if (quarter > current && !future && quarter - current > 1) {
            year--;
        }
        return year + "-Q" + quarter;
    }
}
