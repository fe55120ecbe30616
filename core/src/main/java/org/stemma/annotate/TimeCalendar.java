package org.stemma.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * TIMEX3 values seen from one day. All values are null where that day is not known.
 *
 * @param today the day that the text means by "today"
 */
record TimeCalendar(@Nullable LocalDate today) {
    /** A month that no verb places is sought so many months ahead. */
    private static final int AHEAD = 4;

    /** Days. */
    private static final int NEAR = 30;

    /** @param offset days from today, at most some thousand */
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

    /** The month and day on the side that the tense tells, else in the nearest year; null where there is no such day. */
    @Nullable
    String monthDay(int month, int day, TimeTense tense) {
        return nearest(
                year -> day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day), tense);
    }

    /** The day that comes once a year, on the side that the tense tells, else in the nearest year; null where none is. */
    @Nullable
    String nearest(IntFunction<@Nullable LocalDate> dayOfYear, TimeTense tense) {
        if (today == null) {
            return null;
        }
        LocalDate best = null;
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            LocalDate candidate = dayOfYear.apply(year);
            if (candidate != null && fits(candidate, tense) && (best == null || distance(candidate) < distance(best))) {
                best = candidate;
            }
        }
        return best == null ? null : best.toString();
    }

    /** What lies near fits whatever the verb says. */
    private boolean fits(LocalDate date, TimeTense tense) {
        return today == null
                || distance(date) <= NEAR
                || switch (tense) {
                    case PAST -> !date.isAfter(today);
                    case FUTURE -> !date.isBefore(today);
                    case OPEN -> true;
                };
    }

    private long distance(LocalDate date) {
        return today == null ? 0 : Math.abs(date.toEpochDay() - today.toEpochDay());
    }

    /** The month of the last year gone, or of the next to come. */
    @Nullable
    String month(int month, boolean ahead) {
        if (today == null) {
            return null;
        }
        int gap = month - today.getMonthValue();
        int year = today.getYear() + (ahead && gap < 0 ? 1 : !ahead && gap > 0 ? -1 : 0);
        return text(year, month);
    }

    /** The month by its tense; where none is told, the nearest. */
    @Nullable
    String month(int month, TimeTense tense) {
        if (today == null || tense != TimeTense.OPEN) {
            return month(month, tense == TimeTense.FUTURE);
        }
        int gap = month - today.getMonthValue();
        return month(month, gap > 0 ? gap <= AHEAD : gap <= AHEAD - 12);
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

    /** A season of the year that the tense tells: the one gone where it lies ahead and the verb does not look there. */
    @Nullable
    String season(String season, TimeTense tense) {
        if (today == null) {
            return null;
        }
        int begins = switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        int gap = begins - today.getMonthValue();
        int year = today.getYear();
        if (tense == TimeTense.FUTURE && gap < -2) {
            year++;
        } else if (tense != TimeTense.FUTURE && gap > 1) {
            year--;
        }
        return year + "-" + season;
    }

    /** The quarter of a number, of this year; of last year where it lies far ahead and the verb does not look there. */
    @Nullable
    String numberedQuarter(int quarter, TimeTense tense) {
        if (today == null) {
            return null;
        }
        int current = today.get(IsoFields.QUARTER_OF_YEAR);
        int year = today.getYear();
        if (quarter > current && tense != TimeTense.FUTURE && quarter - current > 1) {
            year--;
        }
        return year + "-Q" + quarter;
    }
}
