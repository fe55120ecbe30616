package org.stemma.annotate;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** English words of time and number, and the pieces of patterns made of them. */
final class TimeWords {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            entry("a", 1),
            entry("an", 1),
            entry("one", 1),
            entry("single", 1),
            entry("two", 2),
            entry("couple", 2),
            entry("three", 3),
            entry("four", 4),
            entry("five", 5),
            entry("six", 6),
            entry("seven", 7),
            entry("eight", 8),
            entry("nine", 9),
            entry("ten", 10),
            entry("eleven", 11),
            entry("twelve", 12),
            entry("dozen", 12),
            entry("thirteen", 13),
            entry("fourteen", 14),
            entry("fifteen", 15),
            entry("sixteen", 16),
            entry("seventeen", 17),
            entry("eighteen", 18),
            entry("nineteen", 19));
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);
    private static final Map<String, Integer> ORDINALS = Map.of(
            "first", 1, "second", 2, "third", 3, "fourth", 4, "1st", 1, "2nd", 2, "3rd", 3, "4th", 4, "final", 4,
            "last", 4);

    /** Named pieces: {@code {MONTH}} in a pattern stands for all names of months. */
    private static final Map<String, String> PIECES = Map.ofEntries(
            entry(
                    "MONTH",
                    "(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b"
                            + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)"),
            entry(
                    "DAY",
                    "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\\.)"),
            entry("YEAR", "(?:1[5-9]|20)\\d\\d"),
            entry("DOM", "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?"),
            entry(
                    "UNIT",
                    "(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies))"),
            entry(
                    "NUM",
                    "(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?(?: 1/2)?|(?:a )?(?:few|couple(?: of)?|dozen)|several|many|an?|single"
                            + "|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
                            + "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
                            + "|seventeen|eighteen|nineteen|(?:a|one) hundred)"),
            entry("PART", "(?:morning|afternoon|evening|night)"),
            entry("ORD", "(?:first|second|third|fourth|1st|2nd|3rd|4th)"),
            entry("SEASON", "(?:spring|summer|fall|autumn|winter)"),
            entry(
                    "ZONE",
                    "(?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|CET|CEST|BST|IST|JST|KST|Eastern|Pacific|Central|local time)"));

    private TimeWords() {}

    /** A pattern, blind to case, of {@code template} with its pieces filled in; a space stands for any run of space. */
    static Pattern pattern(String template) {
        String filled = template;
        for (Map.Entry<String, String> piece : PIECES.entrySet()) {
            filled = filled.replace("{" + piece.getKey() + "}", piece.getValue());
        }
        String spaced =
                filled.replace("[- ]", "(?:-| )").replace(" ?", "\\s*").replaceAll("(?<!<!as) (?!\\|)", "\\\\s+");
        return Pattern.compile(spaced, Pattern.CASE_INSENSITIVE);
    }

    /** 1 to 12. */
    static int month(String name) {
        return MONTHS.indexOf(start(name)) + 1;
    }

    static DayOfWeek day(String name) {
        return DayOfWeek.of(DAYS.indexOf(start(name)) + 1);
    }

    private static String start(String name) {
        return name.substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /** The number meant, null for an open one ("several", "few"). */
    static @Nullable Double number(String words) {
        String word = words.toLowerCase(Locale.ROOT)
                .replace(",", "")
                .replaceFirst("^a (?=few|couple|dozen)", "")
                .replace(" of", "");
        if (word.endsWith(" hundred")) {
            return 100.0;
        }
        if (Character.isDigit(word.charAt(0))) {
            return Double.parseDouble(word.replace(" 1/2", "")) + (word.endsWith(" 1/2") ? 0.5 : 0);
        }
        Integer small = SMALL.get(word);
        if (small != null) {
            return (double) small;
        }
        String[] parts = word.split("[- ]");
        Integer ten = TENS.get(parts[0]);
        if (ten == null) {
            return null;
        }
        return ten + (parts.length > 1 ? (double) SMALL.getOrDefault(parts[1], 0) : 0);
    }

    /** 1 to 4 for an ordinal word. */
    static int ordinal(String word) {
        return ORDINALS.getOrDefault(word.toLowerCase(Locale.ROOT), 1);
    }

    /** The TIMEX3 letter of a unit, with the T of times of day: {@code TH} for hours. */
    static String unit(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.startsWith("sec")) {
            return "TS";
        } else if (lower.startsWith("min")) {
            return "TM";
        } else if (lower.startsWith("hour")) {
            return "TH";
        } else if (lower.startsWith("decade")) {
            return "DE";
        } else if (lower.startsWith("cent")) {
            return "CE";
        }
        return lower.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /** SP, SU, FA or WI. */
    static String season(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "spring" -> "SP";
            case "summer" -> "SU";
            case "winter" -> "WI";
            default -> "FA";
        };
    }

    /** MO, AF, EV or NI. */
    static String part(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "morning" -> "MO";
            case "afternoon" -> "AF";
            case "evening" -> "EV";
            default -> "NI";
        };
    }
}
