package org.stemma.annotate;

import static org.stemma.annotate.TimeRule.Value.date;
import static org.stemma.annotate.TimeRule.Value.duration;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.TimeRule.Value;

/** How long, how long ago, and how long after. */
final class TimeLengthRules {
    /** More units away than this is no date of the calendar. */
    private static final int FARTHEST = 5000;

    private static final String ABOUT =
            "(?:(?:about|around|nearly|almost|roughly|approximately|some|over|more than|less than|fewer than|under|at least|at most|up to|another|an additional|as many as|as long as|no more than) )?";
    private static final String COUNT =
            "(?:{NUM}(?: to | or |-|–|-to-))?(?<num>{NUM}|hundreds of|thousands of|dozens of|an additional)";

    static final List<TimeRule> ALL = List.of(
            TimeRule.of(
                    "year",
                    "\\b(?:(?:a|the) year[- ](?:ago|earlier|before(?= ?[.,;:)]| and| but|$))|year-(?:ago|earlier))\\b",
                    (m, c) -> date(c.yearEarlier())),
            TimeRule.of(
                    TimeRule.UNITS,
                    "\\b" + ABOUT + COUNT
                            + "(?: and a half)?[- ](?:more )?(?<unit>{UNIT})(?: or (?:so|more|two))?[- ](?<ago>ago|earlier|before(?= ?[.,;:)]| and| but|$)|from now|later|previously|hence|away(?! from))\\b",
                    TimeLengthRules::away),
            TimeRule.of(
                    "months|years|weeks|days|decades|hours|minutes|centuries|moments",
                    "\\b(?<unit>minutes|hours|days|weeks|months|years|decades|centuries) (?<ago>ago|earlier|later)\\b",
                    (m, c) -> date(m.group("ago").equalsIgnoreCase("later") ? "FUTURE_REF" : "PAST_REF")),
            TimeRule.of(
                    TimeRule.UNITS,
                    "\\b" + ABOUT
                            + "(?:the (?:past|last|next|coming|following|first|previous|final|latest|preceding)|past|last|next|recent|coming) "
                            + COUNT
                            + " (?:more |fiscal |business |full )?(?<unit>{UNIT})\\b(?: or (?:so|more|two)\\b)?",
                    TimeLengthRules::length),
            TimeRule.of(
                    TimeRule.UNITS,
                    "\\b(?:the )?(?:past|last|recent|coming|next|previous)(?: few| several)? (?<unit>seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries)\\b(?: ahead)?",
                    (m, c) -> duration(TimeWords.openLength(m.group("unit")))),
            TimeRule.of(
                    TimeRule.UNITS,
                    "\\bthe (?:past|last) (?<unit>day|week|month|quarter|decade|century)\\b(?: or (?:so|two|more)\\b)?",
                    (m, c) -> duration(TimeWords.length(1, m.group("unit")))),
            TimeRule.of(
                    TimeRule.UNITS,
                    "\\bthe (?<unit>hours|days|weeks|months|years|decades) ahead\\b",
                    (m, c) -> duration(TimeWords.openLength(m.group("unit")))),
            TimeRule.of(
                    TimeRule.UNITS,
                    "\\b" + ABOUT + COUNT
                            + "(?<!three-)(?:[- ]|-to-\\d+-)(?:and[- ]a[- ]half[- ])?(?:more |full |straight |consecutive |business |working |trading )?(?<unit>{UNIT})"
                            + "(?<half> and a half)?(?: or (?:so|more|two)\\b)?(?:[- ](?:long|plus)\\b|-period| period\\b)?(?![\\w]|[- ]?olds?\\b|['’]s[- ]old| of age)",
                    TimeLengthRules::length),
            TimeRule.of(
                    TimeRule.UNITS,
                    "\\bhalf[- ](?:an? )?(?<unit>hour|year|century|decade|day)\\b",
                    (m, c) -> duration(TimeWords.length(0.5, m.group("unit")))),
            TimeRule.of(
                    TimeRule.UNITS,
                    "\\b(?<unit>second|minute|hour|day|week|month|year|decade|century)s?-long\\b",
                    TimeLengthRules::longOne),
            TimeRule.of(
                    TimeRule.UNITS,
                    "\\b(?:for|in|over|many|within|after|follows|took|lasted|spent) (?<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)\\b",
                    (m, c) -> duration(TimeWords.openLength(m.group("unit")))),
            TimeRule.of(
                    "while|time|moment",
                    "\\b(?:(?:quite )?a (?:long |short |little )?while|(?:for|in) (?:some|a long|a short) time)\\b(?! ago)",
                    (m, c) -> duration("PXX")));

    private TimeLengthRules() {}

    private static Value away(MatchResult m, TimeContext c) {
        Double number = TimeWords.number(m.group("num"));
        String ago = m.group("ago").toLowerCase(Locale.ROOT);
        boolean back = ago.matches("ago|earlier|before|previously");
        if (number == null || number > FARTHEST) {
            return date(back ? "PAST_REF" : "FUTURE_REF");
        }
        int offset = (int) (back ? -number : number);
        boolean told = ago.matches("earlier|before|later|previously");
        String unit = TimeWords.unit(m.group("unit"));
        return switch (unit) {
            case "DE" -> date(from(c, told, "Y", 10 * offset));
            case "CE" -> date(from(c, told, "Y", 100 * offset));
            case "TH", "TM", "TS" -> duration(TimeWords.length(number, m.group("unit")));
            default -> date(from(c, told, unit, offset));
        };
    }

    private static @Nullable String from(TimeContext c, boolean told, String unit, int offset) {
        return told ? c.fromTold(unit, offset) : c.calendar().unit(unit, offset);
    }

    private static Value length(MatchResult m, TimeContext c) {
        Double number = TimeWords.number(m.group("num"));
        if (number == null) {
            return duration(TimeWords.openLength(m.group("unit")));
        }
        String words = m.group().toLowerCase(Locale.ROOT);
        boolean half = words.contains("-and-a-half") || words.contains(" and a half");
        return duration(TimeWords.length(number + (half ? 0.5 : 0), m.group("unit")));
    }

    private static Value longOne(MatchResult m, TimeContext c) {
        String unit = m.group("unit");
        boolean many = m.group().toLowerCase(Locale.ROOT).contains("s-long");
        return duration(many ? TimeWords.openLength(unit) : TimeWords.length(1, unit));
    }
}
