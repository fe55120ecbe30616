package org.stemma.annotate;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One form of time expression.
 *
 * @param cues strings of which a sentence that holds this form has one: looked for first, since that is cheap
 * @param reading gives null where the words are none after all
 */
record TimeRule(List<String> cues, Pattern pattern, Reading reading) {
    static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    static final String DAYS = "mon|tue|wed|thu|fri|sat|sun";
    static final String UNITS = "second|minute|hour|day|week|month|quarter|year|decade|centur";
    static final String CLOCKS = "a.m|p.m|am|pm|:|gmt|utc|hours|noon|midnight|midday|in the";
    static final String DIGIT = "0|1|2|3|4|5|6|7|8|9";

    /** @param cues strings, divided by bars, of which a sentence that holds this form has one */
    static TimeRule of(String cues, String template, Reading reading) {
        return new TimeRule(List.of(cues.split("\\|")), TimeWords.pattern(template), reading);
    }

    /** Whether a sentence, in lower case, can hold this form at all. */
    boolean mayStandIn(String sentence) {
        for (String cue : cues) {
            if (sentence.contains(cue)) {
                return true;
            }
        }
        return false;
    }

    /** -1 for words like "last", 1 for words like "next", 0 for none. */
    static int way(@Nullable String words) {
        if (words == null) {
            return 0;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("last")
                || lower.contains("past")
                || lower.contains("previous")
                || lower.contains("before")) {
            return -1;
        }
        return lower.contains("next") || lower.contains("coming") || lower.contains("following") ? 1 : 0;
    }

    /** Reads a match. */
    interface Reading {
        @Nullable
        Value read(MatchResult match, TimeContext context);
    }

    /** What an expression means; the value is open (null) where it needs a day that is not known. */
    record Value(TimeExpression.Type type, @Nullable String value) {
        static Value date(@Nullable String value) {
            return new Value(TimeExpression.Type.DATE, value);
        }

        static Value time(@Nullable String value) {
            return new Value(TimeExpression.Type.TIME, value);
        }

        /** A part of a day or a time of it ({@code TMO}, {@code T09:30}); open where the day is. */
        static Value time(@Nullable String day, String rest) {
            return time(day == null ? null : day + rest);
        }

        static Value duration(String value) {
            return new Value(TimeExpression.Type.DURATION, value);
        }

        static Value set(String value) {
            return new Value(TimeExpression.Type.SET, value);
        }
    }
}
