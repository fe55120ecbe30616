package org.stemma.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The holidays that news in English names without their date, and the day of each in a year. */
final class TimeHolidays {
    private record Holiday(String name, OfYear day) {}

    private interface OfYear {
        LocalDate in(int year);
    }

    private static final List<Holiday> ALL = List.of(
            holiday("christmas eve", 12, 24),
            holiday("christmas", 12, 25),
            holiday("boxing day", 12, 26),
            holiday("new year's eve", 12, 31),
            holiday("new year's", 1, 1),
            holiday("valentine's day", 2, 14),
            holiday("st. patrick's day", 3, 17),
            holiday("april fools' day", 4, 1),
            holiday("may day", 5, 1),
            holiday("juneteenth", 6, 19),
            holiday("independence day", 7, 4),
            holiday("fourth of july", 7, 4),
            holiday("halloween", 10, 31),
            holiday("veterans day", 11, 11),
            holiday("election day", year -> nth(year, 11, DayOfWeek.MONDAY, 1).plusDays(1)),
            holiday("thanksgiving", year -> nth(year, 11, DayOfWeek.THURSDAY, 4)),
            holiday("black friday", year -> nth(year, 11, DayOfWeek.THURSDAY, 4).plusDays(1)),
            holiday("labor day", year -> nth(year, 9, DayOfWeek.MONDAY, 1)),
            holiday("columbus day", year -> nth(year, 10, DayOfWeek.MONDAY, 2)),
            holiday("martin luther king", year -> nth(year, 1, DayOfWeek.MONDAY, 3)),
            holiday("presidents", year -> nth(year, 2, DayOfWeek.MONDAY, 3)),
            holiday("mother's day", year -> nth(year, 5, DayOfWeek.SUNDAY, 2)),
            holiday("father's day", year -> nth(year, 6, DayOfWeek.SUNDAY, 3)),
            holiday(
                    "memorial day",
                    year -> LocalDate.of(year, Month.MAY, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))),
            holiday("good friday", year -> easter(year).minusDays(2)),
            holiday("easter monday", year -> easter(year).plusDays(1)),
            holiday("easter", TimeHolidays::easter));

    private TimeHolidays() {}

    private static Holiday holiday(String name, int month, int day) {
        return holiday(name, year -> LocalDate.of(year, month, day));
    }

    private static Holiday holiday(String name, OfYear day) {
        return new Holiday(name, day);
    }

    private static LocalDate nth(int year, int month, DayOfWeek day, int count) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(count, day));
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int shift = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * shift + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    /** The day of the holiday that {@code words} begin with; null where none does. */
    static @Nullable LocalDate day(String words, int year) {
        String name = words.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (Holiday holiday : ALL) {
            if (name.startsWith(holiday.name())) {
                return holiday.day().in(year);
            }
        }
        return null;
    }
}
