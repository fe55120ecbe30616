package org.stemma.annotate;

import static org.stemma.annotate.TimeRule.Value.date;
import static org.stemma.annotate.TimeRule.Value.set;
import static org.stemma.annotate.TimeRule.Value.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.TimeRule.Value;

/** Days and their parts: dates of the calendar, weekdays, yesterday, this morning, holidays. */
final class TimeDayRules {
    static final String DATE =
            "(?:(?:{DAY},? )?(?<month>{MONTH}) (?<dom>{DOM})\\b(?:,? ?(?<year>{YEAR})\\b)?(?![:.,]?\\d|%)"
                    + "|(?:{DAY},? )?(?:the )?(?<dom2>{DOM}) (?:of )?(?<month2>{MONTH})(?:,? (?<year2>{YEAR})\\b)?)";

    static final List<TimeRule> ALL = List.of(
            TimeRule.of(
                    TimeRule.DIGIT,
                    "\\b(?<year>{YEAR})-(?<month>0[1-9]|1[0-2])-(?<dom>[0-3]\\d)\\b",
                    (m, c) -> whole(number(m, "year"), number(m, "month"), number(m, "dom"))),
            TimeRule.of(
                    TimeRule.DIGIT,
                    "\\b(?<a>3[01]|[12]\\d|0?[1-9])/(?<b>3[01]|[12]\\d|0?[1-9])/(?<y>{YEAR}|\\d\\d)\\b",
                    (m, c) -> slashed(m)),
            TimeRule.of(
                    TimeRule.MONTHS,
                    "\\b(?:(?:early|late) (?:on )?)?(?:(?:this|next|last) )?" + DATE,
                    TimeDayRules::calendarDate),
            TimeRule.of(
                    TimeRule.MONTHS,
                    "(?=\\d)(?<=\\b(?<month>{MONTH})\\s(?<first>{DOM})(?:-|–|,\\s|\\s(?:and|to|or|through)\\s))(?<dom>{DOM})\\b(?![:.,/-]?\\d|%)"
                            + "(?:,? (?<year>{YEAR})\\b|(?<=[-–]\\d{1,2})|(?= ?[,.;:)–-]| (?:and|to|in|at|as|when|after|but|with)\\b))",
                    TimeDayRules::secondDay),
            TimeRule.of(
                    TimeRule.DAYS,
                    "(?<!\\b(?:Good|Black|Ash|Bloody|Super|Cyber) )\\b(?:(?:early|late|earlier|later|mid)[- ](?:on )?)?(?<way>(?:this |next |last |past |the previous |the following )(?:past |coming )?)?"
                            + "(?<day>{DAY})(?<part> (?:early |late |mid-)?{PART})?(?! (?:Times|Telegraph|Mail|Express|Mirror|Herald|World|Night (?:Live|Football))\\b)",
                    TimeDayRules::weekday),
            TimeRule.of(
                    TimeRule.DAYS,
                    "\\b(?:(?<day>{DAYS})|(?<one>{DAY})(?= (?:mornings|afternoons|evenings|nights)))(?<part> (?:mornings|afternoons|evenings|nights))?\\b",
                    TimeDayRules::weekdays),
            TimeRule.of(
                    TimeRule.NEAR_DAYS,
                    "\\b(?:(?:earlier|later|late|early) )?(?<day>today|yesterday|tomorrow)(?<part> (?:early |late )?{PART})?\\b",
                    TimeDayRules::nearDay),
            TimeRule.of(
                    "yesterday|tomorrow",
                    "\\bthe day (?:before yesterday|after tomorrow)\\b",
                    (m, c) -> date(c.calendar().day(m.group().contains("before") ? -2 : 2))),
            TimeRule.of(
                    TimeRule.PARTS,
                    "\\b(?:(?:earlier |later |early |late )?this (?:mid-)?|(?:earlier |later )?in the )(?<part>{PART})\\b",
                    (m, c) -> time(c.dayHere(), "T" + TimeWords.part(m.group("part")))),
            TimeRule.of(
                    "morning|afternoon|evening",
                    "\\b(?:by |at |in )?(?:the )?(?:mid|early|late)[- ](?<part>morning|afternoon|evening)\\b",
                    (m, c) -> time(c.dayHere(), "T" + TimeWords.part(m.group("part")))),
            TimeRule.of(
                    "night|tonight",
                    "\\b(?:late )?(?:(?<last>last)|to)[ -]?night\\b",
                    (m, c) -> time(c.calendar().day(m.group("last") == null ? 0 : -1), "TNI")),
            TimeRule.of("overnight", "\\bovernight\\b", (m, c) -> time(c.dayHere(), "TNI")),
            TimeRule.of(
                    "christmas|eve|day|halloween|thanksgiving|easter|juneteenth|july|friday",
                    "\\b(?<way>(?:this |next |last )(?:past |coming )?)?(?<name>Christmas(?: (?:Day|Eve))?|Boxing Day|New Year['’]s (?:Day|Eve)"
                            + "|(?:Valentine|St\\. Patrick|April Fools?|Mother|Father)['’]?s?['’]? Day|(?:May|Independence|Election|Labor|Columbus|Memorial|Veterans) Day"
                            + "|(?:Martin Luther King(?:,? Jr\\.?)?|Presidents['’]?) Day|(?:the )?Fourth of July|Juneteenth|Halloween|Thanksgiving(?: Day)?"
                            + "|Black Friday|Good Friday|Easter(?: (?:Sunday|Monday))?)(?! (?:Agreement|Accords?|Rising|Islands?|parade|trees?|party|cards?|presents?|deal)\\b)(?:,? (?:in |of )?(?<year>{YEAR}))?\\b",
                    TimeDayRules::holiday));

    private TimeDayRules() {}

    private static int number(MatchResult m, String group) {
        return Integer.parseInt(m.group(group));
    }

    /** A date in numbers, the month first unless it cannot be one. */
    private static @Nullable Value slashed(MatchResult m) {
        int year = number(m, "y");
        int full = year >= 100 ? year : year > 40 ? 1900 + year : 2000 + year;
        int first = number(m, "a");
        return first > 12 ? whole(full, number(m, "b"), first) : whole(full, first, number(m, "b"));
    }

    private static @Nullable Value whole(int year, int month, int day) {
        try {
            return date(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable Value calendarDate(MatchResult m, TimeContext c) {
        boolean american = m.group("month") != null;
        int month = TimeWords.month(m.group(american ? "month" : "month2"));
        String day = m.group(american ? "dom" : "dom2");
        return inYear(m.group(american ? "year" : "year2"), month, day, c);
    }

    private static @Nullable Value inYear(@Nullable String year, int month, String words, TimeContext c) {
        int day = Integer.parseInt(words.replaceAll("\\D", ""));
        return year == null
                ? date(c.calendar().monthDay(month, day, c.tense()))
                : whole(Integer.parseInt(year), month, day);
    }

    /** The last day of "May 3-5" and "May 3 and 5". */
    private static @Nullable Value secondDay(MatchResult m, TimeContext c) {
        return inYear(m.group("year"), TimeWords.month(m.group("month")), m.group("dom"), c);
    }

    private static Value weekday(MatchResult m, TimeContext c) {
        String words = m.group("way");
        int way = TimeRule.way(words);
        boolean told = words != null && words.toLowerCase(Locale.ROOT).startsWith("the");
        DayOfWeek name = TimeWords.day(m.group("day"));
        boolean ahead = words == null ? c.comes(name) : !told && way == 0 && thisComes(c);
        LocalDate day = (told ? c.narrative() : c.calendar()).weekday(name, way != 0 ? way : ahead ? 1 : 0);
        String value = day == null ? null : day.toString();
        String part = m.group("part");
        return part == null ? date(value) : time(value, "T" + part(part));
    }

    /** "This Friday" is the next one unless the verb is past. */
    private static boolean thisComes(TimeContext c) {
        return c.tense() != TimeTense.PAST;
    }

    private static Value weekdays(MatchResult m, TimeContext c) {
        DayOfWeek day = TimeWords.day(m.group());
        String part = m.group("part");
        return set("XXXX-WXX-" + day.getValue()
                + (part == null ? "" : "T" + part(part.substring(0, part.length() - 1))));
    }

    private static String part(String words) {
        return TimeWords.part(words.substring(Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1));
    }

    private static Value nearDay(MatchResult m, TimeContext c) {
        int offset = switch (m.group("day").toLowerCase(Locale.ROOT)) {
            case "today" -> 0;
            case "tomorrow" -> 1;
            default -> -1;
        };
        String part = m.group("part");
        String day = c.calendar().day(offset);
        return part == null ? date(day) : time(day, "T" + part(part));
    }

    private static @Nullable Value holiday(MatchResult m, TimeContext c) {
        String name = m.group("name").replaceFirst("(?i)^the ", "");
        String year = m.group("year");
        if (year != null) {
            return date(String.valueOf(TimeHolidays.day(name, Integer.parseInt(year))));
        }
        if (c.today() == null) {
            return date(null);
        }
        int way = TimeRule.way(m.group("way"));
        TimeTense tense = way < 0 ? TimeTense.PAST : way > 0 ? TimeTense.FUTURE : c.tense();
        return date(c.calendar().nearest(near -> TimeHolidays.day(name, near), tense));
    }

    /** The value of words that are a day alone; null where they are none. */
    static @Nullable String dayOf(String words, TimeContext c) {
        for (TimeRule rule : ALONE) {
            var day = rule.pattern().matcher(words);
            if (day.matches()) {
                Value value = rule.reading().read(day, c);
                return value == null ? null : value.value();
            }
        }
        return c.dayHere();
    }

    private static final List<TimeRule> ALONE = List.of(
            TimeRule.of(TimeRule.MONTHS, DATE, TimeDayRules::calendarDate),
            TimeRule.of(TimeRule.DAYS, "(?<way>x)?(?<day>{DAY})(?<part> x)?", TimeDayRules::weekday),
            TimeRule.of(
                    "today|yesterday|tomorrow", "(?<day>today|yesterday|tomorrow)(?<part> x)?", TimeDayRules::nearDay));
}
