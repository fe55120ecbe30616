package org.stemma.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One form of time expression. A sentence that holds none of its cues, and a place whose letter it cannot begin with, never meet
 * its pattern: that makes looking for all forms cheap.
 *
 * @param cues words in lower case of which a sentence that holds this form has one; "#" stands for any word that begins with a digit
 * @param firsts the characters that this form can begin with, those outside of ASCII as one
 * @param reading gives null where the words are none after all
 */
record TimeRule(Set<String> cues, BitSet firsts, Pattern pattern, Reading reading) {
    static final String DIGIT = "#";
    static final String MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
            + "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec";
    static final String DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
            + "|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun"
            + "|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays";
    static final String NEAR_DAYS = "today|yesterday|tomorrow";
    static final String PARTS = "morning|afternoon|evening|night";
    static final String SEASONS = "spring|summer|fall|autumn|winter";
    static final String UNITS = "second|minute|hour|day|week|month|quarter|year|decade|century"
            + "|seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries";
    static final String CLOCKS = "#|noon|midnight|midday";

    private static final int ASCII = 128;

    /** @param cues words divided by bars, of which a sentence that holds this form has one */
    static TimeRule of(String cues, String template, Reading reading) {
        Pattern pattern = TimeWords.pattern(template);
        return new TimeRule(Set.of(cues.split("\\|")), firsts(pattern, template.contains("(?<=")), pattern, reading);
    }

    /** A character may begin a match where it is one, or where more characters could have made it one. */
    private static BitSet firsts(Pattern pattern, boolean looksBack) {
        BitSet firsts = new BitSet();
        for (char c = 0; c < ASCII; c++) {
            Matcher probe = pattern.matcher(String.valueOf(c));
            firsts.set(c, looksBack || probe.lookingAt() || probe.hitEnd());
        }
        Matcher probe = pattern.matcher("’");
        firsts.set(ASCII, looksBack || probe.lookingAt() || probe.hitEnd());
        return firsts;
    }

    /** The matches that begin at one of {@code starts}, in order, without overlaps. */
    List<MatchResult> in(String words, int[] starts) {
        Matcher matcher = pattern.matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
        List<MatchResult> found = new ArrayList<>();
        int from = 0;
        for (int start : starts) {
            if (start >= from
                    && firsts.get(Math.min(words.charAt(start), ASCII))
                    && matcher.region(start, words.length()).lookingAt()) {
                found.add(matcher.toMatchResult());
                from = matcher.end();
            }
        }
        return found;
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
