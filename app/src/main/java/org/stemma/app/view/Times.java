package org.stemma.app.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Moment;

/**
 * Writes the moments of one story as shortly as they stay clear: the hour where all share a day, the day before it where not.
 * Moments with a zone are shown in UTC, others as their page gives them.
 */
public final class Times {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    /** What stands where a report has no date. */
    public static final String NONE = "no date";

    private final boolean oneDay;
    private final boolean oneYear;

    private Times(boolean oneDay, boolean oneYear) {
        this.oneDay = oneDay;
        this.oneYear = oneYear;
    }

    /** The way to write these moments; absent ones do not matter. */
    public static Times of(Collection<? extends @Nullable Moment> moments) {
        List<LocalDate> days = known(moments).map(Times::day).distinct().toList();
        return new Times(
                days.size() <= 1,
                days.stream().map(LocalDate::getYear).distinct().count() <= 1);
    }

    private static Stream<Moment> known(Collection<? extends @Nullable Moment> moments) {
        return moments.stream().filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** The day on which a moment is shown. */
    static LocalDate day(Moment moment) {
        LocalDateTime at = local(moment);
        return at == null ? moment.date() : at.toLocalDate();
    }

    /** The moment in UTC, or as given where it has no zone; null where it has no time of day. */
    private static @Nullable LocalDateTime local(Moment moment) {
        LocalTime time = moment.time();
        if (time == null) {
            return null;
        }
        ZoneOffset offset = moment.offset();
        LocalDateTime at = moment.date().atTime(time);
        return offset == null
                ? at
                : at.atOffset(offset).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    /** One moment: {@code 08:12}, {@code 17 Mar 08:12}, {@code 17 Mar}, or {@link #NONE}. */
    public String at(@Nullable Moment moment) {
        if (moment == null) {
            return NONE;
        }
        LocalDateTime at = local(moment);
        if (at == null) {
            return dayOf(moment.date());
        }
        return oneDay ? at.format(HOUR) : dayOf(at.toLocalDate()) + " " + at.format(HOUR);
    }

    private String dayOf(LocalDate day) {
        return day.format(oneYear ? DAY : DAY_YEAR);
    }

    /** From the earliest to the latest: {@code 08:20–09:21}; {@link #NONE} where none is dated. */
    public String range(Collection<? extends @Nullable Moment> moments) {
        List<Moment> sorted = known(moments).sorted().toList();
        if (sorted.isEmpty()) {
            return NONE;
        }
        String from = at(sorted.getFirst());
        String to = at(sorted.getLast());
        return from.equals(to) ? from : from + "–" + shorter(from, to);
    }

    private static String shorter(String from, String to) {
        int hour = to.length() - 6;
        boolean sameDay = hour > 0 && from.length() == to.length() && from.startsWith(to.substring(0, hour));
        return sameDay ? to.substring(hour + 1) : to;
    }

    /** The whole stretch with its day and zone: {@code 17 March 2026, 07:31 to 14:10 UTC}. */
    public static String stretch(@Nullable Moment first, @Nullable Moment last) {
        if (first == null || last == null) {
            return NONE;
        }
        String zone = first.offset() == null && last.offset() == null ? "" : " UTC";
        if (!day(first).equals(day(last))) {
            return longDay(first) + " to " + longDay(last);
        }
        String hours = hour(first).equals(hour(last)) ? hour(first) : join(hour(first), hour(last));
        return hours.isEmpty() ? longDay(first) : longDay(first) + ", " + hours + zone;
    }

    private static String join(String from, String to) {
        return from.isEmpty() || to.isEmpty() ? from + to : from + " to " + to;
    }

    private static String longDay(Moment moment) {
        return day(moment).format(LONG_DAY);
    }

    private static String hour(Moment moment) {
        LocalDateTime at = local(moment);
        return at == null ? "" : at.format(HOUR);
    }

    /** A date of a TIMEX3 value for a reader: {@code 12 March 2026}; the value itself where it is no whole date. */
    public static String date(@Nullable String value) {
        Moment moment = Moment.parse(value);
        return moment == null
                ? Objects.requireNonNullElse(value, NONE)
                : moment.date().format(LONG_DAY);
    }
}
