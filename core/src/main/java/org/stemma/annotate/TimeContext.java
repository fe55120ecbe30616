package org.stemma.annotate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What reading one report has shown so far: its day, the date last told, the quarter last named, and the place that is being
 * read. Times are read in the order of the text.
 */
final class TimeContext {
    private final @Nullable LocalDate today;
    private @Nullable Sentence sentence;
    private int at;
    private @Nullable String told;
    private @Nullable String toldHere;
    private @Nullable String quarter;

    TimeContext(@Nullable LocalDate today) {
        this.today = today;
    }

    void enter(Sentence next) {
        sentence = next;
        toldHere = null;
    }

    /** @param offset of the expression that is read, in the report's text */
    void read(int offset) {
        at = offset;
    }

    TimeCalendar calendar() {
        return new TimeCalendar(today);
    }

    @Nullable
    LocalDate today() {
        return today;
    }

    TimeTense tense() {
        return sentence == null ? TimeTense.OPEN : TimeTense.at(sentence, at);
    }

    /** Remembers what an expression has told. */
    void tell(@Nullable String value) {
        if (value == null
                || value.length() < 4
                || !Character.isDigit(value.charAt(0))
                || !Character.isDigit(value.charAt(3))) {
            return;
        }
        told = value;
        toldHere = value;
    }

    /** The date last told, as a calendar that takes it for today; today's own where none was, or none as precise as a day. */
    TimeCalendar narrative() {
        LocalDate day = day(told);
        return day == null ? calendar() : new TimeCalendar(day);
    }

    /** The year last told; today's where none was. */
    @Nullable
    Integer toldYear() {
        return told == null
                ? (today == null ? null : Integer.valueOf(today.getYear()))
                : Integer.valueOf(told.substring(0, 4));
    }

    /** The day ({@code 2023-11-09}) told before in this sentence, else today. */
    @Nullable
    String dayHere() {
        LocalDate day = day(toldHere);
        return day == null ? calendar().day(0) : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        boolean whole = value != null && value.length() >= 10 && value.charAt(4) == '-' && value.charAt(7) == '-';
        return value == null || !whole ? null : LocalDate.parse(value.substring(0, 10));
    }

    /** Remembers a quarter ({@code 2023-Q3}) that the text names, and returns it. */
    String named(String value) {
        quarter = value;
        return value;
    }

    /** The quarter last named, else the one that ended before today. */
    @Nullable
    String quarter() {
        return quarter != null ? quarter : calendar().unit("Q", -1);
    }

    /** The same period a year earlier than the quarter last named; the year before today's where none was. */
    @Nullable
    String yearEarlier() {
        return quarter == null
                ? calendar().unit("Y", -1)
                : (Integer.parseInt(quarter.substring(0, 4)) - 1) + quarter.substring(4);
    }
}
