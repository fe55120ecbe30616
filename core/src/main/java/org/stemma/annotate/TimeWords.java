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
    /** Half of a unit, in the next smaller one. */
    private static final Map<String, String> HALVES = Map.of("Y", "6M", "TH", "T30M", "TM", "T30S");

    private static final Map<String, Integer> ORDINALS =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "final", 4, "last", 4);

    private static final List<String> TEENS = List.of(
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final String ONES = "one|two|three|four|five|six|seven|eight|nine";
    private static final String TENTHS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private static final String TEEN = String.join("|", TEENS);

    /** Named pieces: {@code {MONTH}} in a pattern stands for all names of months. Months and weekdays begin with a capital. */
    private static final Map<String, String> PIECES = Map.ofEntries(
            entry(
                    "MONTH",
                    "(?:(?-i:(?=[A-Z]))(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b"
                            + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?))"),
            entry(
                    "DAY",
                    "(?:(?-i:(?=[A-Z]))(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\\.))"),
            entry("DAYS", "(?:(?-i:(?=[A-Z]))(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\\b)"),
            entry("YEAR", "(?:1[5-9]|20)\\d\\d"),
            entry(
                    "SAIDYEAR",
                    "(?:(?:nineteen|twenty)(?:-| )(?:hundred|oh-(?:" + ONES + ")|(?:" + TENTHS + ")(?:(?:-| )(?:" + ONES
                            + "))?|" + TEEN + ")|two thousand(?: (?:and )?(?:" + TEEN + "|" + ONES + "))?)"),
            entry("DOM", "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?"),
            entry(
                    "UNIT",
                    "(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies))"),
            entry(
                    "NUM",
                    "(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9}(?:\\.\\d{1,3})?(?: 1/2)?|(?:a )?(?:few|couple(?: of)?|dozen)|several|many|an?|single"
                            + "|(?:" + TENTHS + ")(?:[- ](?:" + ONES + "))?"
                            + "|" + ONES + "|" + TEEN + "|(?:a|one) hundred|(?:a|one|two) thousand)"),
            entry("PART", "(?:morning|afternoon|evening|night)"),
            entry("ORD", "(?:first|second|third|fourth|1st|2nd|3rd|4th)"),
            entry(
                    "TEENTH",
                    "(?:tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth)"),
            entry("SEASON", "(?:spring|summer|fall|autumn|winter)"),
            entry(
                    "ZONE",
                    "(?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|CT|PT|CET|CEST|EEST|BST|IST|JST|KST|AEDT|AEST|SGT|HKT)"));

    private TimeWords() {}

    /** A pattern, blind to case, of {@code template} with its pieces filled in; a space stands for any run of space. */
    static Pattern pattern(String template) {
        String filled = template;
        for (Map.Entry<String, String> piece : PIECES.entrySet()) {
            filled = filled.replace("{" + piece.getKey() + "}", piece.getValue());
        }
        String spaced =
                filled.replace("[- ]", "[-\\s]").replace(" ?", "\\s{0,3}+").replace(" ", "\\s{1,3}+");
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
        if (word.endsWith(" thousand")) {
            return word.startsWith("two") ? 2000.0 : 1000.0;
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

    /** 1 to 4 for an ordinal word, in letters or digits. */
    static int ordinal(String word) {
        return Character.isDigit(word.charAt(0))
                ? word.charAt(0) - '0'
                : ORDINALS.getOrDefault(word.toLowerCase(Locale.ROOT), 1);
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

    /** {@code P2M}, {@code PT5H}; decades and centuries are years. A half of a smaller unit is told in that: {@code P2Y6M}. */
    static String length(double number, String unitWord) {
        String unit = unit(unitWord);
        boolean years = unit.equals("DE") || unit.equals("CE");
        double count = unit.equals("DE") ? number * 10 : unit.equals("CE") ? number * 100 : number;
        String letter = years ? "Y" : unit;
        long whole = (long) count;
        String half = count - whole == 0.5 ? HALVES.get(letter) : null;
        if (half != null) {
            boolean time = half.startsWith("T");
            String first = whole == 0 ? "" : amount(whole, letter);
            return "P" + (time ? "T" : "") + first.replace("T", "") + half.replace("T", "");
        }
        String prefix = letter.startsWith("T") ? "PT" : "P";
        String amount = count == whole ? String.valueOf(whole) : String.valueOf(count);
        return prefix + amount + letter.replace("T", "");
    }

    private static String amount(long count, String letter) {
        return count + letter;
    }

    /** A length of an unknown number of units: {@code PXY}, {@code PTXH}. */
    static String openLength(String unitWord) {
        String unit = unit(unitWord);
        return unit.startsWith("T") ? "PTX" + unit.substring(1) : "PX" + unit;
    }

    /** The year that is written in words ({@code nineteen eighty-four}) or digits. */
    static String saidYear(String words) {
        if (Character.isDigit(words.charAt(0))) {
            return words;
        }
        String[] parts = words.toLowerCase(Locale.ROOT).split("[\\s-]+");
        int last = parts.length - 1;
        int tail = small(parts[last]) + (last > 1 ? TENS.getOrDefault(parts[last - 1], 0) : 0);
        return String.valueOf(parts[0].equals("nineteen") ? 1900 + tail : 2000 + tail);
    }

    private static int small(String word) {
        return TENS.getOrDefault(word, SMALL.getOrDefault(word, 0));
    }

    /** The digit of a decade: 6 for "sixties". */
    static int decade(String word) {
        String stem = word.toLowerCase(Locale.ROOT).replaceFirst("ies$", "y");
        return TENS.getOrDefault(stem, 0) / 10;
    }

    /** 10 to 21 for "tenth" to "twenty-first". */
    static int teenth(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.startsWith("twent")) {
            return lower.equals("twentieth") ? 20 : 21;
        }
        String stem = lower.equals("twelfth") ? "twelve" : lower.substring(0, lower.length() - 2);
        return 10 + TEENS.indexOf(stem);
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
