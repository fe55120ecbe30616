package org.stemma.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A day as a dateline writes it, mostly without its year: {@code Nov. 11}, {@code 10 nov}, {@code Saturday, November 11, 2023}.
 *
 * @param year null where it is not written
 * @param end where it ends in the text
 */
record DayOfYear(int month, int day, @Nullable Integer year, int end) {
    private static final String WEEKDAY =
            "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? {1,2})?";
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec" // English
            + "|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|okt|dez|fév|fev|avr|mai|aoû|déc)\\p{L}{0,7}\\.?";
    private static final String YEAR = "(?:,? {1,2}((?:19|20)\\d{2})(?!\\d))?";
    private static final Pattern MONTH_FIRST =
            pattern(WEEKDAY + MONTH + " {1,2}(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)" + YEAR);
    private static final Pattern DAY_FIRST =
            pattern(WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th)?\\.? {1,2}(?:de )?" + MONTH + "(?: de)?" + YEAR);
    private static final String MONTHS =
            "jan1 feb2 mar3 apr4 may5 jun6 jul7 aug8 sep9 oct10 nov11 dec12 ene1 abr4 ago8 dic12 gen1 mag5 giu6 lug7 set9 ott10 "
                    + "okt10 dez12 fév2 fev2 avr4 mai5 aoû8 déc12";

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The day that begins at {@code begin} of {@code text}; null where none does. */
    static @Nullable DayOfYear at(String text, int begin) {
        Matcher first = MONTH_FIRST.matcher(text).region(begin, text.length()).useTransparentBounds(true);
        if (first.lookingAt()) {
            return of(first, 1, 2);
        }
        Matcher second = DAY_FIRST.matcher(text).region(begin, text.length()).useTransparentBounds(true);
        return second.lookingAt() ? of(second, 2, 1) : null;
    }

    /** The day in its year: the one written, else the one nearest to {@code published}; null without either. */
    @Nullable
    LocalDate near(@Nullable LocalDate published) {
        if (year != null) {
            return inYear(year);
        }
        if (published == null) {
            return null;
        }
        return IntStream.rangeClosed(published.getYear() - 1, published.getYear() + 1)
                .mapToObj(this::inYear)
                .filter(Objects::nonNull)
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(day, published))))
                .orElse(null);
    }

    private @Nullable LocalDate inYear(int of) {
        try {
            return LocalDate.of(of, month, day);
        } catch (DateTimeException notInThatYear) {
            return null;
        }
    }

    private static @Nullable DayOfYear of(Matcher m, int monthGroup, int dayGroup) {
        int day = Integer.parseInt(m.group(dayGroup));
        String year = m.group(3);
        return day < 1 || day > 31
                ? null
                : new DayOfYear(month(m.group(monthGroup)), day, year == null ? null : Integer.valueOf(year), m.end());
    }

    private static int month(String name) {
        int at = MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 3;
        int end = MONTHS.indexOf(' ', at);
        return Integer.parseInt(MONTHS.substring(at, end < 0 ? MONTHS.length() : end));
    }
}
