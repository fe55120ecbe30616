package org.stemma.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Moment;

/** Dates as feeds write them: RFC 822 with its years of two digits and zones by letters, and ISO 8601. */
final class MailDate {
    private static final Pattern RFC_822 = Pattern.compile(
            "(?:[A-Za-z]{3,9},?\\s{1,3})?(\\d{1,2})[\\s-]{1,3}([A-Za-z]{3})[A-Za-z]{0,6}\\.?[\\s-]{1,3}(\\d{4}|\\d{2})"
                    + "(?:,?\\s{1,3}(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s{0,3}([A-Za-z]{1,5}|[+-]\\d{2}:?\\d{2}))?)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("Z", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"));

    private MailDate() {}

    /** The moment that {@code text} names; null where it names none. */
    static @Nullable Moment parse(@Nullable String text) {
        Moment iso = Moment.parse(text);
        if (iso != null || text == null) {
            return iso;
        }
        Matcher m = RFC_822.matcher(text.strip());
        int month = m.matches() ? 1 + MONTHS.indexOf(m.group(2).toLowerCase(Locale.ROOT)) : 0;
        try {
            return month == 0 ? null : moment(m, month);
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    private static Moment moment(Matcher m, int month) {
        int year = Integer.parseInt(m.group(3));
        int century = m.group(3).length() == 4 ? 0 : year < 70 ? 2000 : 1900;
        LocalDate date = LocalDate.of(century + year, month, Integer.parseInt(m.group(1)));
        if (m.group(4) == null) {
            return Moment.of(date);
        }
        int second = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
        LocalTime time = LocalTime.of(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)), second);
        return new Moment(date, time, zone(m.group(7)));
    }

    private static @Nullable ZoneOffset zone(@Nullable String zone) {
        if (zone == null) {
            return null;
        }
        String id = ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), zone);
        return id.matches("Z|[+-].*") ? ZoneOffset.of(id) : null;
    }
}
