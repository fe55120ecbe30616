package org.stemma.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
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
    private final Set<DayOfWeek> settled;
    private final Set<DayOfWeek> coming = EnumSet.noneOf(DayOfWeek.class);
    private final Set<DayOfWeek> gone = EnumSet.noneOf(DayOfWeek.class);
    private final Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);

    /** @param settled weekdays that lie ahead where no verb tells otherwise, since the report speaks of them so elsewhere */
    TimeContext(@Nullable LocalDate today, Set<DayOfWeek> settled) {
        this.today = today;
        this.settled = settled;
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

    /** Whether a bare weekday is the next one: by its verb, else by what the report says of that weekday elsewhere. */
    boolean comes(DayOfWeek day) {
        TimeTense tense = tense();
        (switch (tense) {
                    case FUTURE -> coming;
                    case PAST -> gone;
                    case OPEN -> open;
                })
                .add(day);
        return tense == TimeTense.FUTURE || (tense == TimeTense.OPEN && settled.contains(day));
    }

    /** The weekdays that were read without a verb and that other sentences say are to come. */
    Set<DayOfWeek> unsettled() {
        Set<DayOfWeek> days = EnumSet.copyOf(open);
        days.retainAll(coming);
        days.removeAll(gone);
        return days;
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

    /**
     * The date last told, as a calendar that takes it for today; today's own where none was; one that knows no day where a month
     * or a year alone was told.
     */
    TimeCalendar narrative() {
        return told == null ? calendar() : new TimeCalendar(day(told));
    }

    /** The year last told; today's where none was. */
    @Nullable
    Integer toldYear() {
        if (told != null) {
            return Integer.valueOf(told.substring(0, 4));
        }
        return today == null ? null : Integer.valueOf(today.getYear());
    }

    /** The month last told; null where none was, or a year alone. */
    @Nullable
    YearMonth toldMonth() {
        if (told == null) {
            return today == null ? null : YearMonth.from(today);
        }
        boolean month = told.length() >= 7 && told.charAt(4) == '-' && Character.isDigit(told.charAt(5));
        return month ? YearMonth.parse(told.substring(0, 7)) : null;
    }

    /** A value {@code offset} units from the date last told; null where that is not as precise. */
    @Nullable
    String fromTold(String unit, int offset) {
        Integer year = toldYear();
        YearMonth month = toldMonth();
        return switch (unit) {
            case "Y" -> year == null ? null : String.valueOf(year + offset);
            case "M" -> month == null ? null : month.plusMonths(offset).toString();
            default -> narrative().unit(unit, offset);
        };
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

    boolean hasQuarter() {
        return quarter != null;
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
