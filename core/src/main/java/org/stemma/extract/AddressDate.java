package org.stemma.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the day in a page's address: {@code /2023/11/10/}, {@code /2023/nov/10/}, {@code -20231110}. */
final class AddressDate {
    private static final Pattern NUMBERS =
            Pattern.compile("[/_.=-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?![0-9])");
    private static final Pattern NAMED = Pattern.compile(
            "/((?:19|20)\\d{2})/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}/(\\d{1,2})(?![0-9])");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private AddressDate() {}

    /** Null where {@code address} holds no day. */
    static @Nullable LocalDate in(String address) {
        Matcher numbers = NUMBERS.matcher(address);
        if (numbers.find()) {
            return day(numbers, Integer.parseInt(numbers.group(2)));
        }
        Matcher named = NAMED.matcher(address.toLowerCase(Locale.ROOT));
        return named.find() ? day(named, MONTHS.indexOf(named.group(2)) + 1) : null;
    }

    private static @Nullable LocalDate day(Matcher m, int month) {
        try {
            return LocalDate.of(Integer.parseInt(m.group(1)), month, Integer.parseInt(m.group(3)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
