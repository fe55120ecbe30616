package org.stemma.app.page;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Marks;
import org.stemma.app.view.Times;
import org.stemma.compare.Difference;
import org.stemma.store.OutletTable.ChangeRow;
import org.stemma.store.OutletTable.Counts;
import org.stemma.store.OutletTable.Delay;
import org.stemma.store.OutletTable.Latest;
import org.stemma.store.OutletTable.Tally;
import org.stemma.store.Tables;

/** An outlet or agency: what it reports itself, whom it relays, how fast, and how it changes what it relays. */
public record SourceView(
        Counts counts,
        long stories,
        List<Tally> from,
        List<Tally> relays,
        List<Tally> ways,
        List<Tally> changes,
        List<ChangeRow> changed,
        List<Delay> delays,
        List<Latest> latest) {
    private static final int ROWS = 15;
    private static final int LATEST = 30;
    /** Fewer delays than these say nothing about a habit. */
    private static final int FEW = 3;

    /** Reads what the tables know of {@code counts}' source. */
    public static SourceView of(Tables tables, Counts counts) {
        String name = counts.name();
        return new SourceView(
                counts,
                tables.outlets().stories(name),
                tables.outlets().sourcesOf(name, ROWS),
                tables.outlets().relaysOf(name, ROWS),
                tables.outlets().waysOf(name),
                tables.outlets().changesOf(name),
                tables.outlets().latestChanges(name, ROWS),
                tables.outlets().delaysOf(name),
                tables.outlets().latest(name, LATEST));
    }

    public String title() {
        return counts.name();
    }

    /** Reports shared among the three natures, for the bar. */
    public SourcesView.Source source() {
        return new SourcesView.Source(counts);
    }

    /** The middle delay of all that it relays; empty where too few tell the hour. */
    public String median() {
        return delays.size() < FEW ? "" : words(delays.get(delays.size() / 2).delay());
    }

    /** {@code half of them between 4 min and 40 min}. */
    public String middleHalf() {
        return "half of them between " + words(delays.get(delays.size() / 4).delay()) + " and "
                + words(delays.get(delays.size() * 3 / 4).delay());
    }

    /** The middle delay after one source; empty where too few tell the hour. */
    public String median(String source) {
        List<Long> after = delays.stream()
                .filter(each -> each.source().equals(source))
                .map(Delay::delay)
                .toList();
        return after.size() < FEW ? "" : words(after.get(after.size() / 2));
    }

    /** A delay as shortly as it stays clear: {@code 40 s}, {@code 12 min}, {@code 3 h 20 min}, {@code 2 days}. */
    static String words(long millis) {
        Duration delay = Duration.ofMillis(millis);
        if (delay.toSeconds() < 60) {
            return delay.toSeconds() + " s";
        }
        if (delay.toMinutes() < 60) {
            return delay.toMinutes() + " min";
        }
        if (delay.toHours() < 24) {
            return delay.toHours() + " h" + (delay.toMinutesPart() == 0 ? "" : " " + delay.toMinutesPart() + " min");
        }
        return Marks.count((int) delay.toDays(), "day");
    }

    /** The width of a bar among {@code tallies}, of 220. */
    public double width(Tally tally, List<Tally> tallies) {
        return 220.0 * tally.reports() / tallies.getFirst().reports();
    }

    public static String sign(String kind) {
        for (Difference.Kind each : Difference.Kind.values()) {
            if (each.word().equals(kind)) {
                return Marks.sign(each);
            }
        }
        return "~";
    }

    public static String word(String kind) {
        for (Difference.Kind each : Difference.Kind.values()) {
            if (each.word().equals(kind)) {
                return Marks.word(each);
            }
        }
        return kind;
    }

    /** How one of its reports came to be. */
    public static String nature(Latest report) {
        return switch (report.nature()) {
            case "own" -> "own report";
            case "undecided" -> "not decided";
            default -> report.way() + " " + report.source();
        };
    }

    public static String date(@Nullable String published) {
        return published == null ? Times.NONE : Times.date(published.substring(0, Math.min(10, published.length())));
    }
}
