package org.stemma.ingest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Dateline;
import org.stemma.report.Moment;
import org.stemma.report.Revision;

/** The short texts that agencies' formats share: datelines, slugs, names of providers, signals. */
final class NewsText {
    /** What stands behind a dateline's place: the day, the agency, the dash. */
    private static final Pattern BEHIND_PLACE = Pattern.compile(
            "[,\\s]*+(?:\\(|\\d|[-–—]\\s*+$|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?\\s++\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([\\p{L}][^()\\d]{1,60})\\)");

    private static final int LONGEST_PLACE = 60;

    private NewsText() {}

    /** {@code PARIS, Nov 10 (Corvane) -}, and the day it stands for where a field gives it. */
    static Dateline dateline(@Nullable String text, @Nullable Moment day) {
        if (text == null) {
            return Dateline.NONE;
        }
        Matcher behind = BEHIND_PLACE.matcher(text);
        Matcher agency = IN_BRACKETS.matcher(text);
        String place = text.substring(0, behind.find() ? behind.start() : text.length())
                .strip();
        return new Dateline(
                place.isEmpty() || place.length() > LONGEST_PLACE ? null : place,
                day == null ? null : day.date(),
                agency.find() ? agency.group(1).strip() : null);
    }

    /** The words of a slug: {@code harbour-strike/ferries}. */
    static List<String> slugWords(@Nullable String slug) {
        return slug == null
                ? List.of()
                : Stream.of(slug.split("[-/,;]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** {@code first}, then those of {@code second} that are new. */
    static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream())
                .distinct()
                .limit(50)
                .toList();
    }

    /** The last part of a qualified code: {@code nprov:AFP} is AFP. */
    static @Nullable String code(@Nullable String qcode) {
        return qcode == null ? null : qcode.substring(qcode.lastIndexOf(':') + 1);
    }

    /**
     * What a document says of its version.
     *
     * @param signal the codes of its signals, roles and publishing status
     * @param version 1 for the first; 0 where it is not said
     */
    static Revision revision(String signal, int version, @Nullable String note) {
        String low = signal.toLowerCase(Locale.ROOT);
        String mark = null;
        if (low.contains("cancel") || low.contains("kill")) {
            mark = "CANCELED";
        } else if (low.contains("withheld")) {
            mark = "WITHHELD";
        } else if (low.contains("correct")) {
            mark = "CORRECTED";
        } else if (version > 1) {
            mark = "UPDATE " + (version - 1);
        } else if (low.contains("update")) {
            mark = "UPDATED";
        }
        return new Revision(mark, mark == null ? null : note);
    }

    /** {@code number}, 0 where it is none. */
    static int number(@Nullable String number) {
        return number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }
}
