package org.stemma.annotate;

import static org.stemma.annotate.TimeRule.Value.date;
import static org.stemma.annotate.TimeRule.Value.duration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.TimeRule.Value;

/** Months, seasons, quarters, years, decades and centuries; weeks and weekends; their ends. */
final class TimePeriodRules {
    private static final String BOUND = "(?:the (?:very )?(?:end|beginning|start|middle|close) of )";
    private static final String MOD =
            "(?:(?:early|late|mid|earlier|later|sometime|some time)(?:[- ](?:in )?)|" + BOUND + ")";
    private static final String WAY = "(?:this |next |last |past )(?:past |coming )?";

    static final List<TimeRule> ALL = List.of(
            TimeRule.of(
                    TimeRule.MONTHS,
                    "\\b" + MOD + "?(?<way>" + WAY + ")?" + MOD + "?(?:the month of )?(?<month>{MONTH})"
                            + "(?:,? (?:of )?(?:(?<rel>last|this|next) year|(?<year>{YEAR}|{SAIDYEAR})\\b))?",
                    TimePeriodRules::month),
            TimeRule.of(
                    TimeRule.DIGIT,
                    "(?<![\\d$€£#.,:/-])\\b(?:(?:the (?=early|late|mid))?" + MOD
                            + ")?(?:fiscal (?:year )?|calendar |the year )?(?<year>{YEAR})\\b(?![.,/:]\\d|[/-]\\d{2,4}\\b|%|-(?:page|seat|member|mile|foot|meter|metre))",
                    (m, c) -> date(m.group("year"))),
            TimeRule.of(
                    "nineteen|twenty|thousand",
                    "\\b(?:the year )?(?<year>{SAIDYEAR})\\b",
                    (m, c) -> date(TimeWords.saidYear(m.group("year")))),
            TimeRule.of(
                    TimeRule.DIGIT,
                    "\\b(?:the )?" + MOD + "?(?<decade>(?:1[5-9]|20)\\d)0['’]?s\\b",
                    (m, c) -> date(m.group("decade"))),
            TimeRule.of(
                    TimeRule.DIGIT,
                    "(?<!\\w)(?:the )?" + MOD + "?['’](?<decade>\\d)0s\\b",
                    (m, c) -> date("19" + m.group("decade"))),
            TimeRule.of(
                    "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties",
                    "\\bthe " + MOD
                            + "?(?:nineteen[- ])?(?<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\\b",
                    (m, c) -> date("19" + TimeWords.decade(m.group("decade")))),
            TimeRule.of(
                    "century",
                    "\\b(?:the )?" + MOD + "?(?<n>[1-9]|1\\d|2[01])(?:st|nd|rd|th)[- ]century\\b",
                    (m, c) -> date(century(Integer.parseInt(m.group("n"))))),
            TimeRule.of(
                    "century",
                    "\\b(?:the )?" + MOD + "?(?<n>(?:{TEENTH}|twentieth|twenty-first))[- ]century\\b",
                    (m, c) -> date(century(TimeWords.teenth(m.group("n"))))),
            TimeRule.of(
                    "week|month|quarter|year|decade|century|weekend|" + TimeRule.SEASONS,
                    "\\b" + MOD
                            + "?(?<way>this|next|last|the past(?= year)|the last(?= year)|the current|the coming|the latest|previous|current|coming)"
                            + "(?<more> past| coming)? (?:fiscal |calendar |business )?(?<unit>week|month|quarter|year|decade|century|weekend|{SEASON})\\b(?![- ]old)",
                    TimePeriodRules::relativeUnit),
            TimeRule.of(
                    "week|month|year|decade|century",
                    "(?<!\\b(?:day|days|time|times|person|man|woman) of )\\b" + MOD
                            + "?the (?:full |fiscal |calendar |whole |entire )*(?<unit>week|month|year|decade|century)\\b"
                            + "(?![- ](?:before|after|ago|earlier|prior|old|long|of (?!{MONTH})|(?:since|following|when|that(?! end)|the|he|she|it|they|we|I)\\b)|-\\w)(?<ended>(?=,? (?:that )?end(?:ed|ing|s)\\b))?",
                    TimePeriodRules::thisUnit),
            TimeRule.of("week", "\\bthe week of " + TimeDayRules.DATE, TimePeriodRules::weekOf),
            TimeRule.of(
                    "weekend", "\\bthe weekend\\b", (m, c) -> date(c.calendar().weekend(0))),
            TimeRule.of(
                    "year",
                    "\\b(?:(?:the|around) )?(?:year[- ]end|year['’]s end|end of year)\\b",
                    (m, c) -> date(c.calendar().unit("Y", 0))),
            TimeRule.of(
                    TimeRule.SEASONS,
                    "\\b(?:the )?" + MOD
                            + "?(?<season>{SEASON})(?:,? (?:of )?(?:(?<rel>last|this|next) year|(?<year>{YEAR}|{SAIDYEAR})\\b))",
                    TimePeriodRules::seasonOfYear),
            TimeRule.of(
                    TimeRule.SEASONS,
                    "\\b(?:(?:in|into|by|during|over|until|since|through|throughout|of|for) the |(?:by|until|since) )"
                            + MOD + "?(?<season>{SEASON})\\b(?! (?:of|in|to)\\b)",
                    (m, c) -> date(c.calendar().season(TimeWords.season(m.group("season")), c.tense()))),
            // quarters
            TimeRule.of(
                    "quarter|period",
                    "\\b(?:last|this|next) year's (?<ord>{ORD})[- ]quarter\\b",
                    TimePeriodRules::quarterOfYear),
            TimeRule.of(
                    "quarter",
                    "\\b(?:the )?(?:fiscal )?(?<year>{YEAR}) (?:fiscal )?(?<ord>{ORD})[- ]quarter\\b",
                    (m, c) -> date(c.named(m.group("year") + "-Q" + TimeWords.ordinal(m.group("ord"))))),
            TimeRule.of(
                    "quarter|period",
                    "\\b(?:the (?!\\w+-quarter))?(?:fiscal |year-earlier |year-ago )?(?<ord>{ORD})[- ](?:fiscal[- ])?quarter\\b"
                            + "(?:,? (?:of )?(?:fiscal )?(?<year>{YEAR}|last year|this year|next year))?",
                    TimePeriodRules::numberedQuarter),
            TimeRule.of(
                    "quarter|period",
                    "\\b(?:the (?:latest |most recent |past |just-ended |recent )?|its |their )(?<unit>quarter|period)\\b(?! (?:of|between)\\b)",
                    TimePeriodRules::lastQuarter),
            TimeRule.of(
                    "q1|q2|q3|q4",
                    "\\bQ(?<ord>[1-4])\\b(?:,? (?:of )?(?<year>{YEAR}|last year|this year|next year))?(?!-)",
                    TimePeriodRules::numberedQuarter),
            TimeRule.of(
                    "quarter|period",
                    "\\b(?:the )?(?:year-earlier|year-ago|comparable|same|corresponding) (?:quarter|period)(?<told> (?:(?:of|in) )?(?:last year|the previous year|a year (?:ago|earlier)))?\\b",
                    TimePeriodRules::sameQuarter),
            TimeRule.of(
                    "half",
                    "\\b(?:the )?(?<ord>first|second|last|1st|2nd) half(?: of (?<year>{YEAR}|this year|last year|next year))?\\b(?! of)",
                    TimePeriodRules::half));

    private TimePeriodRules() {}

    private static @Nullable Value month(MatchResult m, TimeContext c) {
        int month = TimeWords.month(m.group("month"));
        String year = m.group("year");
        if (year != null) {
            int number = Character.isDigit(year.charAt(0))
                    ? Integer.parseInt(year)
                    : Integer.parseInt(TimeWords.saidYear(year));
            return date(TimeCalendar.text(number, month));
        }
        LocalDate today = c.today();
        String rel = m.group("rel");
        if (rel != null) {
            return date(today == null ? null : TimeCalendar.text(today.getYear() + TimeRule.way(rel), month));
        }
        String words = m.group("way");
        int way = TimeRule.way(words);
        if (words != null && way == 0) {
            return date(today == null ? null : TimeCalendar.text(today.getYear(), month));
        }
        return date(way == 0 ? c.calendar().month(month, c.tense()) : relativeMonth(month, way, c));
    }

    /** "Last May" is never the running month, nor is "next May". */
    private static @Nullable String relativeMonth(int month, int way, TimeContext c) {
        LocalDate today = c.today();
        boolean running = today != null && today.getMonthValue() == month;
        return today != null && running
                ? TimeCalendar.text(today.getYear() + way, month)
                : c.calendar().month(month, way > 0);
    }

    /** The digits that all years of a century begin with. */
    private static String century(int number) {
        return String.format(Locale.ROOT, "%02d", number - 1);
    }

    private static Value relativeUnit(MatchResult m, TimeContext c) {
        String unit = m.group("unit").toLowerCase(Locale.ROOT);
        int offset = TimeRule.way(m.group("way"));
        if (unit.equals("weekend")) {
            return date(c.calendar().weekend(m.group("more") == null ? offset : TimeRule.way(m.group("more"))));
        }
        if (unit.matches("spring|summer|fall|autumn|winter")) {
            return date(season(TimeWords.season(unit), offset, c));
        }
        String value = c.calendar().unit(TimeWords.unit(unit), offset);
        return date(value != null && unit.equals("quarter") ? c.named(value) : value);
    }

    /** "Last fall" is the one gone latest, "next fall" the next to come. */
    private static @Nullable String season(String season, int way, TimeContext c) {
        LocalDate today = c.today();
        if (today == null || way == 0) {
            String year = c.calendar().unit("Y", 0);
            return year == null ? null : year + "-" + season;
        }
        return c.calendar().season(season, way < 0 ? TimeTense.PAST : TimeTense.FUTURE);
    }

    private static Value thisUnit(MatchResult m, TimeContext c) {
        String unit = TimeWords.unit(m.group("unit"));
        return m.group("ended") == null
                ? date(c.calendar().unit(unit, 0))
                : duration(TimeWords.length(1, m.group("unit")));
    }

    private static Value weekOf(MatchResult m, TimeContext c) {
        String day = TimeDayRules.dayOf(m.group().replaceFirst("(?i)^the\\s+week\\s+of\\s+", ""), c);
        return date(day == null ? null : TimeCalendar.week(LocalDate.parse(day)));
    }

    private static Value seasonOfYear(MatchResult m, TimeContext c) {
        String season = "-" + TimeWords.season(m.group("season"));
        String rel = m.group("rel");
        String year = rel != null ? c.calendar().unit("Y", TimeRule.way(rel)) : TimeWords.saidYear(m.group("year"));
        return date(year == null ? null : year + season);
    }

    private static @Nullable String year(@Nullable String words, TimeContext c) {
        if (words == null) {
            return null;
        }
        return Character.isDigit(words.charAt(0)) ? words : c.calendar().unit("Y", TimeRule.way(words));
    }

    private static Value quarterOfYear(MatchResult m, TimeContext c) {
        String year = c.calendar().unit("Y", TimeRule.way(m.group().substring(0, 4)));
        return date(year == null ? null : c.named(year + "-Q" + TimeWords.ordinal(m.group("ord"))));
    }

    private static Value numberedQuarter(MatchResult m, TimeContext c) {
        int quarter = TimeWords.ordinal(m.group("ord"));
        if (m.group().toLowerCase(Locale.ROOT).contains("year-")) {
            return date(c.yearEarlier());
        }
        String year = year(m.group("year"), c);
        String value = year == null ? c.calendar().numberedQuarter(quarter, c.tense()) : year + "-Q" + quarter;
        return date(value == null ? null : c.named(value));
    }

    /** The quarter that the text named last; a "period" is one only where a quarter was named. */
    private static @Nullable Value lastQuarter(MatchResult m, TimeContext c) {
        boolean period = m.group("unit").equalsIgnoreCase("period");
        return period && !c.hasQuarter() && !m.group().contains("est ") ? null : date(c.quarter());
    }

    private static @Nullable Value sameQuarter(MatchResult m, TimeContext c) {
        boolean told =
                m.group("told") != null || m.group().toLowerCase(Locale.ROOT).contains("year-");
        return told || c.hasQuarter() ? date(c.yearEarlier()) : null;
    }

    private static Value half(MatchResult m, TimeContext c) {
        String year = m.group("year") == null ? c.calendar().unit("Y", 0) : year(m.group("year"), c);
        boolean first = m.group("ord").matches("(?i)first|1st");
        return date(year == null ? null : year + (first ? "-H1" : "-H2"));
    }
}
