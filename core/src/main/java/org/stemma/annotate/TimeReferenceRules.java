package org.stemma.annotate;

import static org.stemma.annotate.TimeRule.Value.date;
import static org.stemma.annotate.TimeRule.Value.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.TimeRule.Value;

/** Times that point: now, recently, soon; and back to a date told before: that year, the next day. */
final class TimeReferenceRules {
    private static final String BACK =
            "(?<way>that(?: same| very)?|the same|the following|the next|the previous|the preceding)";

    static final List<TimeRule> ALL = List.of(
            TimeRule.of("now", "\\b(?:right )?now\\b(?!-)", (m, c) -> date("PRESENT_REF")),
            TimeRule.of(
                    "current|currently|present|moment|days|nowadays",
                    "\\b(?:currently|at present|at the moment|these days|nowadays|current)\\b",
                    (m, c) -> date("PRESENT_REF")),
            TimeRule.of(
                    "recently|lately|past",
                    "\\b(?:(?:more |most )?recently|lately|in the past)\\b",
                    (m, c) -> date("PAST_REF")),
            TimeRule.of(
                    "soon|shortly|future|term",
                    "\\b(?:(?<!as )soon(?! after| as)|as soon as possible|shortly(?! after| before| thereafter)|in the (?:near |foreseeable |distant )?future"
                            + "|the (?:near |foreseeable )?future|the (?:near|short) term)\\b",
                    (m, c) -> date("FUTURE_REF")),
            TimeRule.of(
                    "day|week|month|year",
                    "\\b(?:(?:earlier|later|early|late) )?" + BACK + " (?<unit>day|week|month|year)\\b(?![- ]old)",
                    TimeReferenceRules::unit),
            TimeRule.of(
                    "day|week|month",
                    "\\b(?:a|one) (?<unit>day|week|month) (?<way>before|earlier|later|after)(?= ?[.,;:)]| and| but|$)",
                    TimeReferenceRules::unit),
            TimeRule.of(
                    "day|week|month",
                    "\\b(?:a|one) (?<unit>day|week|month) (?<way>earlier|later)\\b",
                    TimeReferenceRules::unit),
            TimeRule.of(
                    "day|year",
                    "\\bthe (?<unit>day|year) (?<way>before|after)(?= ?[.,;:)]| and| but|$)",
                    TimeReferenceRules::unit),
            TimeRule.of(TimeRule.MONTHS, "\\bthat (?:same )?(?<month>{MONTH})\\b", TimeReferenceRules::thatMonth),
            TimeRule.of("day", "\\b(?:earlier|later) in the day\\b", (m, c) -> date(c.dayHere())),
            TimeRule.of(TimeRule.PARTS, "\\b" + BACK + " (?<part>{PART})\\b", TimeReferenceRules::part));

    private TimeReferenceRules() {}

    private static int offset(String words) {
        String way = words.toLowerCase(Locale.ROOT);
        if (way.contains("previous") || way.contains("preceding") || way.equals("before") || way.equals("earlier")) {
            return -1;
        }
        return way.startsWith("that") || way.contains("same") ? 0 : 1;
    }

    private static Value unit(MatchResult m, TimeContext c) {
        return date(c.fromTold(TimeWords.unit(m.group("unit")), offset(m.group("way"))));
    }

    /** "That September" lies in the year told. */
    private static Value thatMonth(MatchResult m, TimeContext c) {
        Integer year = c.toldYear();
        return date(year == null ? null : TimeCalendar.text(year, TimeWords.month(m.group("month"))));
    }

    private static Value part(MatchResult m, TimeContext c) {
        @Nullable LocalDate day = c.narrative().today();
        return time(
                day == null ? null : day.plusDays(offset(m.group("way"))).toString(),
                "T" + TimeWords.part(m.group("part")));
    }
}
