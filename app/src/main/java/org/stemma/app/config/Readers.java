package org.stemma.app.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of settings; what they do not take is an IllegalArgumentException that says what they do. */
final class Readers {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*(|B|KB|MB|GB)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s*(|ms|s|m|h|d)");
    private static final int KILO = 10;

    private Readers() {}

    static Function<String, String> text() {
        return Function.identity();
    }

    static Function<String, Integer> whole(int least, int most) {
        return given -> {
            if (given.matches("-?\\d{1,9}")) {
                int value = Integer.parseInt(given);
                if (value >= least && value <= most) {
                    return value;
                }
            }
            throw new IllegalArgumentException("takes a whole number from " + least + " to " + most);
        };
    }

    static Function<String, Boolean> flag() {
        return given -> switch (given.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new IllegalArgumentException("takes true or false");
        };
    }

    /** Bytes: {@code 32 MB}. */
    static Function<String, Long> size() {
        return given -> {
            Matcher size = SIZE.matcher(given);
            if (!size.matches()) {
                throw new IllegalArgumentException("takes a size such as 32 MB");
            }
            int power = List.of("", "KB", "MB", "GB").indexOf(size.group(2).toUpperCase(Locale.ROOT));
            return Long.parseLong(size.group(1)) << (KILO * Math.max(0, power));
        };
    }

    /** A time: {@code 20 s}, {@code 5 m}; seconds where no unit stands there. */
    static Function<String, Duration> time() {
        return given -> {
            Matcher time = TIME.matcher(given);
            if (!time.matches()) {
                throw new IllegalArgumentException("takes a time such as 30 s, 5 m or 2 h");
            }
            long number = Long.parseLong(time.group(1));
            return switch (time.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                case "d" -> Duration.ofDays(number);
                default -> Duration.ofSeconds(number);
            };
        };
    }

    static Function<String, String> oneOf(String... words) {
        List<String> known = List.of(words);
        return given -> {
            String word = given.toLowerCase(Locale.ROOT);
            if (!known.contains(word)) {
                throw new IllegalArgumentException("takes one of " + String.join(", ", known));
            }
            return word;
        };
    }

    /** Values divided by commas. */
    static Function<String, List<String>> list() {
        return given -> Arrays.stream(given.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
