package org.stemma.app.server;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request's query. Each is asked for by name; {@link #check} refuses the request with everything that is wrong,
 * unknown parameters too.
 */
final class Parameters {
    private static final int LONGEST = 2000;
    private static final int MOST_ROWS = 200;
    private static final int USUAL_ROWS = 50;

    private final Context context;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Refusal.Fault> faults = new ArrayList<>();

    Parameters(Context context) {
        this.context = context;
    }

    /** A text; null where it is absent or empty. */
    @Nullable
    String text(String name) {
        known.add(name);
        List<String> given = context.queryParams(name);
        if (given.size() > 1) {
            faults.add(new Refusal.Fault(name, "is given " + given.size() + " times"));
        }
        if (given.isEmpty() || given.getFirst().isBlank()) {
            return null;
        }
        String value = given.getFirst();
        if (value.length() > LONGEST) {
            faults.add(new Refusal.Fault(name, "is longer than " + LONGEST + " characters"));
            return null;
        }
        if (value.indexOf('\0') >= 0 || value.indexOf('\ufffd') >= 0) {
            faults.add(new Refusal.Fault(name, "is not UTF-8, or holds a character that no text has"));
            return null;
        }
        return value;
    }

    /** A text that must be given. */
    String needed(String name) {
        String value = text(name);
        if (value == null) {
            faults.add(new Refusal.Fault(name, "is needed"));
            return "";
        }
        return value;
    }

    private <T> @Nullable T read(String name, Function<String, @Nullable T> reader, String takes) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            T value = reader.apply(text.strip());
            if (value != null) {
                return value;
            }
        } catch (NumberFormatException | DateTimeException wrong) {
            // said below
        }
        faults.add(new Refusal.Fault(name, "takes " + takes + ", not " + Refusal.shortened(text)));
        return null;
    }

    /** A whole number within bounds, both inclusive; {@code usual} where it is absent. */
    int number(String name, int least, int most, int usual) {
        Integer value = read(
                name,
                text -> {
                    int number = Integer.parseInt(text);
                    return number < least || number > most ? null : Integer.valueOf(number);
                },
                "a whole number from " + least + " to " + most);
        return value == null ? usual : value;
    }

    /** How many of something at least or at most; 0 where it is absent. */
    int count(String name) {
        return number(name, 0, Integer.MAX_VALUE, 0);
    }

    /** Rows of a page. */
    int limit() {
        return number("limit", 1, MOST_ROWS, USUAL_ROWS);
    }

    /** The number of the last row that is known; null where it is absent. */
    @Nullable
    Long position(String name) {
        return read(name, text -> text.matches("\\d{1,18}") ? Long.valueOf(text) : null, "a whole number");
    }

    boolean flag(String name) {
        Boolean value = read(
                name,
                text -> switch (text) {
                    case "true", "1", "on" -> true;
                    case "false", "0" -> false;
                    default -> null;
                },
                "true or false");
        return value != null && value;
    }

    /** One of an enumeration's words, in lower case with {@code -} for {@code _}; {@code usual} where it is absent. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E usual) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Parameters::word).toList();
        E value = read(
                name,
                text -> {
                    int index = words.indexOf(text);
                    return index < 0 ? null : type.getEnumConstants()[index];
                },
                "one of " + String.join(", ", words));
        return value == null ? usual : value;
    }

    /** One of an enumeration's names in any case; null where it is absent. */
    <E extends Enum<E>> @Nullable String word(String name, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return read(
                name,
                text -> names.stream()
                        .filter(text::equalsIgnoreCase)
                        .findFirst()
                        .orElse(null),
                "one of " + String.join(", ", names));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A day or a time, as its first millisecond since 1970. */
    @Nullable
    Long from(String name) {
        return read(name, text -> instant(text, false), TIMES);
    }

    /** A day or a time, as the first millisecond after it: a day counts to its end. */
    @Nullable
    Long to(String name) {
        return read(name, text -> instant(text, true), TIMES);
    }

    /** A day: {@code 2026-03-17}. */
    @Nullable
    String day(String name) {
        return read(name, text -> LocalDate.parse(text).toString(), "a day such as 2026-03-17");
    }

    private static final String TIMES = "a day (2026-03-17) or a time with its offset (2026-03-17T08:30:00Z)";

    private static Long instant(String text, boolean past) {
        if (text.length() == "2026-03-17".length()) {
            LocalDate day = LocalDate.parse(text);
            return (past ? day.plusDays(1) : day)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli();
        }
        Instant at = OffsetDateTime.parse(text).toInstant();
        return past ? at.toEpochMilli() + 1 : at.toEpochMilli();
    }

    /**
     * Where a list goes on; null for its beginning.
     *
     * @param list its name within the cursor
     * @param fields that the cursor has
     */
    <T> @Nullable T cursor(String list, int fields, Function<Cursor, T> reader) {
        return read(
                "cursor",
                text -> {
                    Cursor cursor = Cursor.read(text, list, fields);
                    return cursor == null ? null : reader.apply(cursor);
                },
                "the next of a page of the same list");
    }

    /** @throws Refusal with everything that is wrong */
    void check() {
        for (String name : context.queryParamMap().keySet()) {
            if (!known.contains(name)) {
                faults.add(new Refusal.Fault(
                        Refusal.shortened(name), "is no parameter here; there are " + String.join(", ", known)));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.wrong("Wrong parameters", faults);
        }
    }
}
