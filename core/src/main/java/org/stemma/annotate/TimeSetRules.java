package org.stemma.annotate;

import static org.stemma.annotate.TimeRule.Value.set;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.stemma.annotate.TimeRule.Value;

/** Again and again: daily, every Thursday, twice a week. */
final class TimeSetRules {
    static final List<TimeRule> ALL = List.of(
            TimeRule.of(
                    "hourly|daily|nightly|weekly|biweekly|monthly|yearly|annually",
                    "\\b(?<word>hourly|daily|nightly|weekly|biweekly|monthly|yearly|annually)\\b",
                    (m, c) -> set(frequency(m.group("word").toLowerCase(Locale.ROOT)))),
            TimeRule.of(
                    "each|every",
                    "\\b(?:each|every) (?:(?<num>two|three|four|five|six|seven|ten|other|\\d{1,3}) )?"
                            + "(?:(?<unit>{UNIT})|(?<day>{DAY})(?<part> {PART})?|(?<month>{MONTH})|(?<daypart>{PART})|(?<season>{SEASON}))\\b",
                    TimeSetRules::every),
            TimeRule.of(
                    TimeRule.UNITS,
                    "\\b(?:(?:once|twice|(?:{NUM} )?times) (?:a|per|an|each|every)|apiece (?:a|per|an)) (?<unit>hour|day|week|month|year)\\b",
                    (m, c) -> set(TimeWords.length(1, m.group("unit")))));

    private TimeSetRules() {}

    private static String frequency(String word) {
        return switch (word) {
            case "hourly" -> "PT1H";
            case "daily", "nightly" -> "P1D";
            case "weekly" -> "P1W";
            case "biweekly" -> "P2W";
            case "monthly" -> "P1M";
            default -> "P1Y";
        };
    }

    private static Value every(MatchResult m, TimeContext c) {
        if (m.group("day") != null) {
            String part = m.group("part");
            String day = "XXXX-WXX-" + TimeWords.day(m.group("day")).getValue();
            return set(part == null ? day : day + "T" + TimeWords.part(part.strip()));
        }
        if (m.group("month") != null) {
            return set(String.format(Locale.ROOT, "XXXX-%02d", TimeWords.month(m.group("month"))));
        }
        if (m.group("daypart") != null) {
            return set("XXXX-XX-XXT" + TimeWords.part(m.group("daypart")));
        }
        if (m.group("season") != null) {
            return set("XXXX-" + TimeWords.season(m.group("season")));
        }
        String words = m.group("num");
        Double number = words == null
                ? Double.valueOf(1)
                : words.equalsIgnoreCase("other") ? Double.valueOf(2) : TimeWords.number(words);
        return set(TimeWords.length(number == null ? 1 : number, m.group("unit")));
    }
}
