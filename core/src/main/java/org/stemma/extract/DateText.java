package org.stemma.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Moment;

/** Reads dates as people write them on pages: numbers or month names of some forty languages, with or without time and zone. */
final class DateText {
    private static final int LONGEST = 300;
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("gmt", "Z"),
            Map.entry("utc", "Z"),
            Map.entry("z", "Z"),
            Map.entry("bst", "+01:00"),
            Map.entry("cet", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("mez", "+01:00"),
            Map.entry("msk", "+03:00"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"),
            Map.entry("jst", "+09:00"),
            Map.entry("kst", "+09:00"),
            Map.entry("aest", "+10:00"),
            Map.entry("aedt", "+11:00"));
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})\\s?[-/.\u5E74\uB144]\\s?(\\d{1,2})\\s?[-/.\u6708\uC6D4]\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<![\\d.])(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)\\d{2}|\\d{2})(?![\\d])");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\u00BA|\u00B0|\\.|-)?\\s{0,3}(?:de |of |d\u2019|d')?\\s{0,2}(\\p{L}[\\p{L}\\p{M}']{1,14})[.,/-]?\\s{0,3}(?:de |del |of |do )?\\s{0,2}((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(\\p{L}[\\p{L}\\p{M}]{2,14})[.]?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th|\\.)?,?\\s{1,3}(?:at \\S{1,9} [ap]m )?((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d./-])(\\d{1,2})\\s?[:h.]\\s?(\\d{2})(?::(\\d{2}))?(?:\\s{0,2}([ap])\\.?m\\.?)?(?:\\s{0,2}\\(?(Z|[A-Z]{3,4}|[+-]\\d{2}:?\\d{2})(?![\\p{L}]))?(?!\\d|[./-]\\d)",
            Pattern.CASE_INSENSITIVE);

    private DateText() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : List.of(
                "en,de,fr,es,it,pt,nl,da,sv,nb,nn,fi,is,pl,cs,sk,hu,ro,hr,bs,sr,sr-Latn,sl,mk,bg,sq,ru,uk,be,el,tr,az,id,ms,vi,ca,gl,eu,et,lv,lt,ga,cy,af,sw,ar,ar-EG,ar-SY,he,fa,ur,hi,bn,ta,te,fil,kk,uz,ka,hy,th"
                        .split(","))) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = bare(month.getDisplayName(style, locale));
                    if (name.length() > 1 && !Character.isDigit(name.charAt(0))) {
                        months.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "").strip();
    }

    /** The first whole date (day, month and year) in {@code text}; null where there is none. */
    static @Nullable Moment find(@Nullable String text, boolean monthFirst) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Moment iso = Moment.parse(text);
        if (iso != null) {
            return iso;
        }
        String s = digits(text.substring(0, Math.min(text.length(), LONGEST)));
        Found found = first(s, monthFirst);
        return found == null ? null : withTime(found, s);
    }

    /** Where the first whole date in {@code line} begins; -1 where there is none. */
    static int begin(String line) {
        Found found = first(digits(line.substring(0, Math.min(line.length(), LONGEST))), true);
        return found == null ? -1 : found.begin;
    }

    private static @Nullable Found first(String s, boolean monthFirst) {
        return firstOf(yearFirst(s), dayMonth(s), monthDay(s), yearLast(s, monthFirst));
    }

    /** Digits of other scripts (Arabic, Devanagari, Bengali ...) in the shape of ours. */
    private static String digits(String s) {
        if (s.chars().noneMatch(c -> c > '9' && Character.isDigit(c))) {
            return s;
        }
        StringBuilder out = new StringBuilder(s.length());
        s.chars().forEach(c -> out.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        return out.toString();
    }

    private record Found(LocalDate date, int begin, int end) {}

    private static @Nullable Found firstOf(@Nullable Found... all) {
        Found first = null;
        for (Found f : all) {
            if (f != null && (first == null || f.begin < first.begin)) {
                first = f;
            }
        }
        return first;
    }

    private static @Nullable Found yearFirst(String s) {
        Matcher m = YEAR_FIRST.matcher(s);
        return m.find() ? found(m, number(m, 1), number(m, 2), number(m, 3)) : null;
    }

    private static @Nullable Found dayMonth(String s) {
        Matcher m = DAY_MONTH.matcher(s);
        while (m.find()) {
            Integer month = MONTHS.get(bare(m.group(2)));
            if (month != null) {
                return found(m, number(m, 3), month, number(m, 1));
            }
        }
        return null;
    }

    private static @Nullable Found monthDay(String s) {
        Matcher m = MONTH_DAY.matcher(s);
        while (m.find()) {
            Integer month = MONTHS.get(bare(m.group(1)));
            if (month != null) {
                return found(m, number(m, 3), month, number(m, 2));
            }
        }
        return null;
    }

    private static @Nullable Found yearLast(String s, boolean monthFirst) {
        Matcher m = YEAR_LAST.matcher(s);
        if (!m.find()) {
            return null;
        }
        int a = number(m, 1);
        int b = number(m, 3);
        int year = number(m, 4) < 100 ? 2000 + number(m, 4) : number(m, 4);
        boolean american = b > 12 || (a <= 12 && monthFirst && !".".equals(m.group(2)));
        return american ? found(m, year, a, b) : found(m, year, b, a);
    }

    private static @Nullable Found found(Matcher m, int year, int month, int day) {
        try {
            return new Found(LocalDate.of(year, month, day), m.start(), m.end());
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /** A time of day is the date's only where it stands next to it. */
    private static Moment withTime(Found found, String s) {
        String after = s.substring(found.end, Math.min(s.length(), found.end + 40));
        String before = s.substring(Math.max(0, found.begin - 24), found.begin);
        for (String near : List.of(after, before)) {
            Matcher m = TIME.matcher(near);
            if (m.find()) {
                Moment moment = at(found.date, m);
                if (moment != null) {
                    return moment;
                }
            }
        }
        return Moment.of(found.date);
    }

    private static @Nullable Moment at(LocalDate date, Matcher m) {
        int hour = number(m, 1);
        if (m.group(4) != null) {
            hour = hour % 12 + (m.group(4).equalsIgnoreCase("p") ? 12 : 0);
        }
        try {
            LocalTime time = LocalTime.of(hour, number(m, 2), m.group(3) == null ? 0 : number(m, 3));
            return new Moment(date, time, zone(m.group(5)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable ZoneOffset zone(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String known = ZONES.get(name.toLowerCase(Locale.ROOT));
        return known != null
                ? ZoneOffset.of(known)
                : name.startsWith("+") || name.startsWith("-") ? ZoneOffset.of(name) : null;
    }
}
