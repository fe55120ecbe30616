package org.stemma.app.server;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.app.server.ErrorPages.IllegalAddress;
import org.stemma.text.Span;

/** Reads what the address of a page asks for. */
final class PageParameters {
    private static final int LONGEST = 1_000;
    private static final Pattern SPAN = Pattern.compile("(\\d{1,8})-(\\d{1,8})");

    private final Context context;

    PageParameters(Context context) {
        this.context = context;
    }

    /** A text; empty where it is not given, cut at {@value #LONGEST} characters. */
    String text(String name) {
        String given = context.queryParam(name);
        String text = given == null ? "" : given.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** A text; null where it is not given. */
    @Nullable
    String optional(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    boolean is(String name) {
        String text = text(name);
        return text.equals("1") || text.equals("on") || text.equals("true");
    }

    /** A number from 0 to {@code most}; 0 where it is not given. */
    int number(String name, int most) {
        String text = text(name);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
            throw new IllegalAddress(name + " is a number from 0 to " + most + ", not “" + text + "”.");
        }
        return Integer.parseInt(text);
    }

    /** The first moment of a day, in milliseconds since 1970 (UTC); null where none is given. */
    @Nullable
    Long day(String name) {
        return day(name, 0);
    }

    /** The first moment past a day. */
    @Nullable
    Long dayAfter(String name) {
        return day(name, 1);
    }

    private @Nullable Long day(String name, int more) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text)
                    .plusDays(more)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException | ArithmeticException none) {
            throw new IllegalAddress(name + " is a day such as 2026-03-17, not “" + text + "”.");
        }
    }

    /** Spans of {@code of} in code points, such as {@code 12-40,50-61}, as spans in UTF-16 units; those outside are left out. */
    List<Span> spans(String name, String of) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = SPAN.matcher(text(name));
        int points = of.codePointCount(0, of.length());
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            int past = Integer.parseInt(matcher.group(2));
            if (first < past && past <= points) {
                int begin = of.offsetByCodePoints(0, first);
                spans.add(new Span(begin, of.offsetByCodePoints(begin, past - first)));
            }
        }
        return spans;
    }
}
