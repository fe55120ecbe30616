package org.stemma.annotate;

import static org.stemma.annotate.TimeRule.Value.date;
import static org.stemma.annotate.TimeRule.Value.duration;
import static org.stemma.annotate.TimeRule.Value.set;
import static org.stemma.annotate.TimeRule.Value.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.TimeRule.Value;

/** The forms of English time expressions in news, and their TIMEX3 values. Of two that overlap the longer one holds. */
final class TimeRules {
    private static final String DATE =
            "(?:(?:{DAY},? )?(?<month>{MONTH}) (?<dom>{DOM})\\b(?!:)(?:,? (?<year>{YEAR})\\b)?"
                    + "|(?:{DAY},? )?(?:the )?(?<dom2>{DOM}) (?:of )?(?<month2>{MONTH})(?:,? (?<year2>{YEAR})\\b)?)";
    private static final String CLOCK = "(?:(?<hour>1[0-2]|0?[1-9])(?:[:.](?<min>[0-5]\\d))? ?(?<half>[ap]\\.?m\\b\\.?)"
            + "|(?<hour24>[01]?\\d|2[0-3])[:.h](?<min24>[0-5]\\d)(?: ?hours)?|(?<mil>[0-2]\\d[0-5]\\d)(?= ?(?:GMT|UTC|hours))"
            + "|(?<word>noon|midnight|midday))(?: ?\\(?{ZONE}\\)?(?![A-Za-z]))?(?: time)?";
    private static final String WHEN =
            "(?:(?:on |at )?(?:{DAY}|today|yesterday|tomorrow|" + DATE.replaceAll("\\?<\\w+>", "?:") + "))";

    static final List<TimeRule> ALL = List.of(
            // days
            rule(
                    TimeRule.DIGIT,
                    "\\b(?<year>{YEAR})-(?<month>0[1-9]|1[0-2])-(?<dom>[0-3]\\d)\\b",
                    (m, c) -> date(m.group())),
            rule(
                    TimeRule.DIGIT,
                    "\\b(?<a>1[0-2]|0?[1-9])/(?<b>3[01]|[12]\\d|0?[1-9])/(?<y>{YEAR}|\\d\\d)\\b",
                    TimeRules::slashed),
            rule(TimeRule.MONTHS, "\\b" + DATE, TimeRules::calendarDate),
            rule(
                    TimeRule.DAYS,
                    "\\b(?:(?<mod>early|late|mid)[- ])?(?<way>(?:this |next |last |past )(?:past |coming )?)?(?<day>{DAY})(?<part> (?:early |late )?{PART})?",
                    TimeRules::weekday),
            rule(
                    "today|yesterday|tomorrow",
                    "\\b(?<day>today|yesterday|tomorrow)(?<part> (?:early |late )?{PART})?\\b",
                    TimeRules::nearDay),
            rule(
                    "yesterday|tomorrow",
                    "\\bthe day (?:before yesterday|after tomorrow)\\b",
                    (m, c) -> date(c.calendar().day(m.group().contains("before") ? -2 : 2))),
            rule(
                    "morning|afternoon|evening|night",
                    "\\b(?:(?:earlier |later |early |late )?this|that|the same|the) (?<part>{PART})\\b",
                    TimeRules::partOfToday),
            rule(
                    "night",
                    "\\b(?:late )?(?:(?<last>last)|to)[ -]?night\\b",
                    (m, c) -> time(join(c.calendar().day(m.group("last") == null ? 0 : -1), "TNI"))),
            rule(
                    "overnight",
                    "\\bovernight\\b",
                    (m, c) -> time(join(c.calendar().day(0), "TNI"))),
            // times of day
            rule(TimeRule.CLOCKS, "\\b" + CLOCK + "(?:,? (?<when>" + WHEN + "))?", TimeRules::clock),
            rule(
                    TimeRule.CLOCKS,
                    "\\b(?<when>{DAY}|today|yesterday|tomorrow)(?: at|,)? (?:around |about )?" + CLOCK,
                    TimeRules::clock),
            // months and years
            rule(
                    TimeRule.MONTHS,
                    "\\b(?:(?:early|late|mid)[- ])?(?<way>(?:this |next |last |past )(?:past |coming )?)?(?:(?:early|late|mid)[- ])?(?<month>{MONTH})(?:,? (?:of )?(?:last year|(?<year>{YEAR})))?\\b",
                    TimeRules::month),
            rule(
                    TimeRule.DIGIT,
                    "\\b(?:(?:early|late|mid)(?:[- ]| in ))?(?:fiscal (?:year )?|calendar )?(?<year>{YEAR})\\b",
                    (m, c) -> year(m)),
            rule(
                    TimeRule.DIGIT,
                    "\\b(?:the )?(?:(?:early|late|mid)[- ])?(?:1[5-9]|20)(?<decade>\\d)0'?s\\b",
                    (m, c) -> date(decade(m.group()))),
            rule(
                    TimeRule.DIGIT,
                    "(?<!\\w)(?:the )?(?:(?:early|late|mid)[- ])?['’](?<decade>\\d)0s\\b",
                    (m, c) -> date("19" + m.group("decade"))),
            rule(
                    "century",
                    "\\b(?:the )?(?<n>1\\d|20|21)(?:th|st) century\\b",
                    (m, c) -> date(String.valueOf(Integer.parseInt(m.group("n")) - 1))),
            rule(
                    TimeRule.UNITS + "|spring|summer|fall|autumn|winter",
                    "\\b(?:early |late |earlier |later )?(?<way>this|next|last|the past|the previous|the current|the coming|the same|the following|previous|current|coming)"
                            + " (?:fiscal |calendar |business )?(?<unit>week|month|quarter|year|decade|century|weekend|{SEASON})\\b(?!-old)",
                    TimeRules::relativeUnit),
            rule("weekend", "\\b(?:the )weekend\\b", (m, c) -> date(c.calendar().weekend(0))),
            rule(
                    "quarter|period",
                    "\\b(?:last|this|next) year's (?<ord>{ORD})[- ]quarter\\b",
                    TimeRules::quarterOfYear),
            // quarters
            rule(
                    "quarter|period",
                    "\\b(?:the (?!\\w+-quarter))?(?:fiscal |year-earlier |year-ago )?(?<ord>{ORD})[- ](?:fiscal[- ])?quarter\\b(?:,? (?:of )?(?:fiscal )?(?<year>{YEAR}|last year|this year|next year))?",
                    TimeRules::numberedQuarter),
            rule(
                    "quarter|period",
                    "\\b(?:the|its|their) (?:latest|most recent|past|just-ended|recent)? ?(?:quarter|period)\\b(?! of)",
                    (m, c) -> date(c.quarter())),
            rule(
                    "quarter|period",
                    "\\b(?:the )?(?:year-earlier|year-ago|comparable|same) (?:quarter|period)(?: (?:of )?(?:last year|a year (?:ago|earlier)))?\\b",
                    (m, c) -> date(c.yearEarlier())),
            rule(
                    "half",
                    "\\b(?:the )?(?<ord>first|second|last|1st|2nd) half(?: of (?<year>{YEAR}|this year|last year|next year))?\\b(?! of)",
                    TimeRules::half),
            // so many units away, or long
            rule(
                    "year",
                    "\\b(?:(?:a|the) year[- ](?:ago|earlier|before)|year-(?:ago|earlier))\\b",
                    (m, c) -> date(c.yearEarlier())),
            rule(
                    TimeRule.UNITS,
                    "\\b(?:(?:over|more than|less than|at least) )?(?<num>{NUM})(?: and a half)?[- ](?:more )?(?<unit>{UNIT})[- ](?<ago>ago|earlier|before|from now|later|hence|away)\\b",
                    TimeRules::away),
            rule(
                    TimeRule.UNITS,
                    "\\b(?:in |within |for |over |during |of )?(?<the>the (?:past|last|next|coming|following|first|previous)|past|last|next|the|recent|coming) (?<num>{NUM}|\\d+ to \\d+) (?:more |fiscal |business )?(?<unit>{UNIT})\\b",
                    TimeRules::span),
            rule(
                    TimeRule.UNITS,
                    "\\b(?:the )?(?<the>past|last|recent|coming|early|next)(?: few| several)? (?<unit>seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries)\\b",
                    (m, c) -> duration(openDuration(m.group("unit")))),
            rule(
                    TimeRule.UNITS,
                    "\\b(?:(?:nearly|almost|over|more than|less than|up to|at least|another|no more than) )?(?<num>{NUM})(?<!three-)(?:[- ]|-to-\\d+-)(?:and[- ]a[- ]half[- ])?(?:more |full |straight |consecutive )?(?<unit>{UNIT})(?<half> and a half)?(?<long>[- ](?:long|plus))?\\b(?![- ]?olds?)(?!['’]s[- ]old)",
                    TimeRules::length),
            rule(
                    TimeRule.UNITS,
                    "\\b(?<unit>second|minute|hour|day|week|month|year|decade|century)s?-long\\b",
                    (m, c) -> duration(
                            m.group().toLowerCase(Locale.ROOT).contains("s-long")
                                    ? openDuration(m.group("unit"))
                                    : length(1, m.group("unit")))),
            rule(
                    TimeRule.UNITS,
                    "\\b(?:for |in |over |many |within )(?<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)\\b",
                    (m, c) -> duration(openDuration(m.group("unit")))),
            // again and again
            rule(
                    "dai|night|week|month|quarter|year|annual",
                    "\\b(?<word>daily|nightly|weekly|biweekly|monthly|quarterly|yearly|annually)\\b",
                    TimeRules::frequency),
            rule(
                    "each|every",
                    "\\b(?:each|every) (?:(?<num>two|three|four|five|six|other) )?(?:(?<unit>{UNIT})|(?<day>{DAY}))\\b",
                    TimeRules::every),
            rule(
                    TimeRule.UNITS,
                    "\\b(?:once|twice|times|apiece) (?:a|per|an) (?<unit>hour|day|week|month|year)\\b",
                    (m, c) -> set(length(1, m.group("unit")))),
            // now, then, soon
            rule("now", "\\b(?:right |just |until |by |for |as of )?now\\b", (m, c) -> date("PRESENT_REF")),
            rule(
                    "current|present|moment|days|time|point|stage|now",
                    "\\b(?:currently|presently|at present|at the moment|these days|nowadays|at this (?:time|point|moment|stage))\\b",
                    (m, c) -> date("PRESENT_REF")),
            rule(
                    "recent|lately|past|formerly",
                    "\\b(?:recently|lately|in the past|formerly)\\b",
                    (m, c) -> date("PAST_REF")),
            rule(
                    "soon|shortly|future|near term",
                    "\\b(?:(?<!as )soon(?! after| as)|shortly(?! after| before)|in the (?:near |foreseeable |distant )?future|the (?:near |foreseeable )?future|the near term)\\b",
                    (m, c) -> date("FUTURE_REF")));

    private TimeRules() {}

    private static TimeRule rule(String cues, String template, TimeRule.Reading reading) {
        return TimeRule.of(cues, template, reading);
    }

    private static @Nullable String join(@Nullable String day, String rest) {
        return day == null ? null : day + rest;
    }

    private static @Nullable Value slashed(Matcher m, TimeContext c) {
        int year = Integer.parseInt(m.group("y"));
        int full = year >= 100 ? year : year > 40 ? 1900 + year : 2000 + year;
        return whole(full, Integer.parseInt(m.group("a")), Integer.parseInt(m.group("b")));
    }

    private static @Nullable Value whole(int year, int month, int day) {
        try {
            return date(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable Value calendarDate(Matcher m, TimeContext c) {
        boolean american = m.group("month") != null;
        int month = TimeWords.month(m.group(american ? "month" : "month2"));
        int day = Integer.parseInt(m.group(american ? "dom" : "dom2").replaceAll("\\D", ""));
        String year = m.group(american ? "year" : "year2");
        return year == null ? date(c.calendar().monthDay(month, day)) : whole(Integer.parseInt(year), month, day);
    }

    private static int way(@Nullable String words) {
        if (words == null) {
            return 0;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("last") || lower.contains("past") || lower.contains("previous")
                ? -1
                : lower.contains("next") || lower.contains("coming") || lower.contains("following") ? 1 : 0;
    }

    private static Value weekday(Matcher m, TimeContext c) {
        LocalDate day = c.calendar().weekday(TimeWords.day(m.group("day")), way(m.group("way")));
        String value = day == null ? null : day.toString();
        String part = m.group("part");
        return part == null ? date(value) : time(join(value, "T" + part(part)));
    }

    private static String part(String words) {
        return TimeWords.part(words.substring(words.lastIndexOf(' ') + 1));
    }

    private static Value nearDay(Matcher m, TimeContext c) {
        int offset = switch (m.group("day").toLowerCase(Locale.ROOT)) {
            case "today" -> 0;
            case "tomorrow" -> 1;
            default -> -1;
        };
        String part = m.group("part");
        String day = c.calendar().day(offset);
        return part == null ? date(day) : time(join(day, "T" + part(part)));
    }

    private static Value partOfToday(Matcher m, TimeContext c) {
        return time(join(c.calendar().day(0), "T" + part(m.group("part"))));
    }

    private static Value clock(Matcher m, TimeContext c) {
        String day = whenDay(m, c);
        String word = m.group("word");
        if (word != null) {
            return time(join(day, word.equalsIgnoreCase("midnight") ? "T24:00" : "T12:00"));
        }
        if (m.group("mil") != null) {
            return time(join(
                    day,
                    "T" + m.group("mil").substring(0, 2) + ":" + m.group("mil").substring(2)));
        }
        boolean twelve = m.group("hour") != null;
        int hour = Integer.parseInt(m.group(twelve ? "hour" : "hour24"));
        if (twelve) {
            boolean afternoon = m.group("half").toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        String minutes = m.group(twelve ? "min" : "min24");
        return time(join(day, String.format(Locale.ROOT, "T%02d:%s", hour, minutes == null ? "00" : minutes)));
    }

    /** The day that a clock time is told with, else today. */
    private static @Nullable String whenDay(Matcher m, TimeContext c) {
        String when = m.group("when");
        if (when == null) {
            return c.calendar().day(0);
        }
        String words = when.replaceFirst("(?i)^(?:on|at) ", "");
        for (TimeRule rule : DAYS) {
            Matcher day = rule.pattern().matcher(words);
            if (day.matches()) {
                Value value = rule.reading().read(day, c);
                return value == null ? null : value.value();
            }
        }
        return c.calendar().day(0);
    }

    private static final List<TimeRule> DAYS = List.of(
            rule(TimeRule.MONTHS, DATE, TimeRules::calendarDate),
            rule(TimeRule.DAYS, "(?<way>x)?(?<day>{DAY})(?<part> x)?", TimeRules::weekday),
            rule("today|yesterday|tomorrow", "(?<day>today|yesterday|tomorrow)(?<part> x)?", TimeRules::nearDay));

    private static @Nullable Value month(Matcher m, TimeContext c) {
        int month = TimeWords.month(m.group("month"));
        String year = m.group("year");
        if (year != null) {
            return date(TimeCalendar.text(Integer.parseInt(year), month));
        }
        LocalDate today = c.today();
        if (m.group().toLowerCase(Locale.ROOT).endsWith("last year")) {
            return date(today == null ? null : TimeCalendar.text(today.getYear() - 1, month));
        }
        return date(c.calendar().month(month, way(m.group("way"))));
    }

    private static Value year(Matcher m) {
        return date(m.group("year"));
    }

    private static String decade(String words) {
        String digits = words.replaceAll("\\D", "");
        return digits.substring(0, 3);
    }

    private static Value relativeUnit(Matcher m, TimeContext c) {
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        int offset = way(m.group("way"));
        if (unit.equals("weekend")) {
            return date(c.calendar().weekend(offset));
        }
        if (unit.matches("spring|summer|fall|autumn|winter")) {
            return date(join(c.calendar().unit("Y", offset), "-" + TimeWords.season(unit)));
        }
        String value = c.calendar().unit(TimeWords.unit(unit), offset);
        return date(unit.equals("quarter") ? c.named(value) : value);
    }

    private static @Nullable String year(@Nullable String words, TimeContext c) {
        if (words == null) {
            return null;
        }
        return Character.isDigit(words.charAt(0)) ? words : c.calendar().unit("Y", way(words));
    }

    private static Value quarterOfYear(Matcher m, TimeContext c) {
        return date(c.named(join(
                c.calendar().unit("Y", way(m.group().substring(0, 4))), "-Q" + TimeWords.ordinal(m.group("ord")))));
    }

    private static Value numberedQuarter(Matcher m, TimeContext c) {
        int quarter = TimeWords.ordinal(m.group("ord"));
        if (m.group().toLowerCase(Locale.ROOT).contains("year-")) {
            return date(c.yearEarlier());
        }
        String year = year(m.group("year"), c);
        return date(c.named(year == null ? c.calendar().numberedQuarter(quarter) : year + "-Q" + quarter));
    }

    private static Value half(Matcher m, TimeContext c) {
        String year = m.group("year") == null ? c.calendar().unit("Y", 0) : year(m.group("year"), c);
        boolean first = m.group("ord").matches("(?i)first|1st");
        return date(join(year, first ? "-H1" : "-H2"));
    }

    private static @Nullable Value away(Matcher m, TimeContext c) {
        Double number = TimeWords.number(m.group("num"));
        boolean back = m.group("ago").matches("(?i)ago|earlier|before");
        if (number == null) {
            return date(back ? "PAST_REF" : "FUTURE_REF");
        }
        int offset = (int) (back ? -number : number);
        String unit = TimeWords.unit(m.group("unit"));
        return switch (unit) {
            case "DE" -> date(c.calendar().unit("Y", 10 * offset));
            case "CE" -> date(c.calendar().unit("Y", 100 * offset));
            case "TH", "TM", "TS" -> duration(length(number, m.group("unit")));
            default -> date(c.calendar().unit(unit, offset));
        };
    }

    private static Value span(Matcher m, TimeContext c) {
        Double number = m.group("num").contains(" to ") ? null : TimeWords.number(m.group("num"));
        return duration(number == null ? openDuration(m.group("unit")) : length(number, m.group("unit")));
    }

    private static @Nullable Value length(Matcher m, TimeContext c) {
        Double number = TimeWords.number(m.group("num"));
        if (number == null) {
            return duration(openDuration(m.group("unit")));
        }
        boolean half = m.group("half") != null
                || m.group().contains("-and-a-half")
                || m.group().contains(" and a half");
        return duration(length(number + (half ? 0.5 : 0), m.group("unit")));
    }

    /** {@code P2M}, {@code PT5H}; decades and centuries are years. */
    private static String length(double number, String unitWord) {
        String unit = TimeWords.unit(unitWord);
        double count = unit.equals("DE") ? number * 10 : unit.equals("CE") ? number * 100 : number;
        String letter = unit.equals("DE") || unit.equals("CE") ? "Y" : unit;
        String amount = count == Math.rint(count) ? String.valueOf((long) count) : String.valueOf(count);
        return letter.startsWith("T") ? "PT" + amount + letter.substring(1) : "P" + amount + letter;
    }

    private static String openDuration(String unitWord) {
        String unit = TimeWords.unit(unitWord);
        return unit.startsWith("T") ? "PTX" + unit.substring(1) : "PX" + unit;
    }

    private static Value frequency(Matcher m, TimeContext c) {
        return set(
                switch (m.group("word").toLowerCase(Locale.ROOT)) {
                    case "daily", "nightly" -> "P1D";
                    case "weekly" -> "P1W";
                    case "biweekly" -> "P2W";
                    case "monthly" -> "P1M";
                    case "quarterly" -> "P1Q";
                    default -> "P1Y";
                });
    }

    private static Value every(Matcher m, TimeContext c) {
        if (m.group("day") != null) {
            return set("XXXX-WXX-" + TimeWords.day(m.group("day")).getValue());
        }
        String words = m.group("num");
        Double number =
                words == null ? Double.valueOf(1) : words.equals("other") ? Double.valueOf(2) : TimeWords.number(words);
        return set(length(number == null ? 1 : number, m.group("unit")));
    }
}
