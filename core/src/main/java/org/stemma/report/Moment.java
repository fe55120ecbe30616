package org.stemma.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as precisely as it is known: a day, a minute, a second, with or without a zone offset. Written as ISO-8601 cut
 * at that precision ({@code 2023-11-10}, {@code 2023-11-10T16:42-05:00}).
 *
 * @param time null where only the day is known
 * @param offset null where the zone is not known
 */
public record Moment(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) implements Comparable<Moment> {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?\\s?(Z|[+-]\\d{2}:?(?:\\d{2})?)?)?");

    /** @throws IllegalArgumentException for an offset without a time */
    public Moment {
        if (time == null && offset != null) {
            throw new IllegalArgumentException("an offset needs a time: " + date + " " + offset);
        }
    }

    public static Moment of(LocalDate date) {
        return new Moment(date, null, null);
    }

    /** Reads an ISO-8601 date or date-time; null where {@code text} is none. */
    public static @Nullable Moment parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher m = ISO.matcher(text.strip());
        if (!m.matches()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
            if (m.group(4) == null) {
                return of(date);
            }
            LocalTime time = LocalTime.of(number(m, 4), number(m, 5), m.group(6) == null ? 0 : number(m, 6));
            return new Moment(date, time, m.group(7) == null ? null : ZoneOffset.of(m.group(7)));
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /** The instant meant, taking an unknown zone as UTC and an unknown time as the start of the day. */
    public Instant instant() {
        LocalTime at = time == null ? LocalTime.MIDNIGHT : time;
        return date.atTime(at).toInstant(offset == null ? ZoneOffset.UTC : offset);
    }

    @Override
    public int compareTo(Moment other) {
        return instant().compareTo(other.instant());
    }

    @Override
    public String toString() {
        if (time == null) {
            return date.toString();
        }
        return date + "T" + time.withNano(0) + (offset == null ? "" : offset.getId());
    }
}
