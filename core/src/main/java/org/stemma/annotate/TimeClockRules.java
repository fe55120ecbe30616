package org.stemma.annotate;

import static org.stemma.annotate.TimeRule.Value.time;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.TimeRule.Value;

/**
 * Times of day, with the day that is told beside them. A zone is part of the expression and not of its value: "10 p.m. ET" is
 * 22:00 of its day.
 */
final class TimeClockRules {
    private static final String ZONE =
            "(?: ?\\({ZONE}\\)| ?{ZONE}\\b)?(?:,? (?:{ZONE}|local|Eastern|Pacific|Central|Mountain|Moscow|London|Beijing|Tokyo)(?: standard| daylight)? time)?";
    private static final String CLOCK =
            "(?:(?<hour>1[0-2]|0?[1-9])(?:[:.](?<min>[0-5]\\d))? ?(?<half>[ap]\\.m\\b\\.?|[ap]m\\b)"
                    + "|(?<hour24>[01]?\\d|2[0-3]):(?<min24>[0-5]\\d)(?![:\\d]\\d)(?: ?hours| ?hrs)?"
                    + "|(?<hourdot>[01]?\\d|2[0-3])[.h](?<mindot>[0-5]\\d)(?= ?(?:{ZONE}|hours|hrs)\\b)"
                    + "|(?<mil>[0-2]\\d[0-5]\\d)(?= ?(?:{ZONE}|hours|hrs)\\b)(?: ?hours| ?hrs)?"
                    + "|(?<word>noon|midnight|midday))"
                    + ZONE;
    private static final String WHEN = "(?:(?:on |at )?(?:{DAY}|today|yesterday|tomorrow|"
            + TimeDayRules.DATE.replaceAll("\\?<\\w+>", "?:") + "))";

    static final List<TimeRule> ALL = List.of(
            TimeRule.of(
                    TimeRule.CLOCKS,
                    "(?<![\\d:.,/$€£-])\\b(?:(?:about|around|shortly after|shortly before|just after|just before) )?"
                            + CLOCK + "(?:,? (?<when>" + WHEN + "))?(?=(?: \\([^()]{1,30})?\\),? (?<after>" + WHEN
                            + "))?",
                    TimeClockRules::clock),
            TimeRule.of(
                    TimeRule.CLOCKS,
                    "\\b(?<when>{DAY}|today|yesterday|tomorrow)(?: at|,)? (?:around |about )?" + CLOCK,
                    TimeClockRules::clock),
            TimeRule.of(
                    TimeRule.PARTS,
                    "\\b(?<hour>1[0-2]|[1-9])(?: o['’]clock)? in the (?<part>morning|afternoon|evening)\\b",
                    TimeClockRules::inPart));

    private TimeClockRules() {}

    private static Value clock(MatchResult m, TimeContext c) {
        String day = day(m, c);
        String word = m.group("word");
        if (word != null) {
            return time(day, word.equalsIgnoreCase("midnight") ? "T24:00" : "T12:00");
        }
        String mil = m.group("mil");
        if (mil != null) {
            return time(day, "T" + mil.substring(0, 2) + ":" + mil.substring(2));
        }
        if (m.group("hour") != null) {
            boolean afternoon = m.group("half").toLowerCase(Locale.ROOT).startsWith("p");
            return time(day, time12(m.group("hour"), m.group("min"), afternoon));
        }
        boolean dot = m.group("hourdot") != null;
        return time(
                day, text(Integer.parseInt(m.group(dot ? "hourdot" : "hour24")), m.group(dot ? "mindot" : "min24")));
    }

    private static Value inPart(MatchResult m, TimeContext c) {
        return time(c.dayHere(), time12(m.group("hour"), null, !m.group("part").equalsIgnoreCase("morning")));
    }

    private static String time12(String hour, @Nullable String minutes, boolean afternoon) {
        return text(Integer.parseInt(hour) % 12 + (afternoon ? 12 : 0), minutes);
    }

    private static String text(int hour, @Nullable String minutes) {
        return String.format(Locale.ROOT, "T%02d:%s", hour, minutes == null ? "00" : minutes);
    }

    /** The day that a clock time is told with, else the one told before it in its sentence, else today. */
    private static @Nullable String day(MatchResult m, TimeContext c) {
        String when = m.group("when");
        if (when == null && m.namedGroups().containsKey("after")) {
            when = m.group("after");
        }
        return when == null ? c.dayHere() : TimeDayRules.dayOf(when.replaceFirst("(?i)^(?:on|at)\\s+", ""), c);
    }
}
