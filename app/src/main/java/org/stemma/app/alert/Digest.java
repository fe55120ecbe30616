package org.stemma.app.alert;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Counts;
import org.stemma.app.view.StoryLine;
import org.stemma.store.LineageTable.DerivationRow;
import org.stemma.store.RecordCodec;
import org.stemma.store.ReportRow;
import org.stemma.store.Store;
import org.stemma.store.StoryRow;
import org.stemma.store.Tables;

/**
 * What a day brought, by the times of publication.
 *
 * @param stories with a report of that day
 * @param fresh stories that began on it, those with most reports first
 * @param echoed stories with most reports for each origin
 * @param changed stories in which something changed on the way, what most reports have first
 * @param revisions updates and corrections of that day, in its order
 * @param undecided stories for whose reports the evidence does not decide, most first
 */
public record Digest(
        LocalDate day,
        int stories,
        int begun,
        List<Line> fresh,
        List<Line> echoed,
        List<Line> changed,
        List<Revision> revisions,
        List<Line> undecided) {
    private static final int MOST_STORIES = 5000;
    private static final int SHOWN = 12;
    private static final int LEAST_ECHO = 3;

    public Digest {
        fresh = List.copyOf(fresh);
        echoed = List.copyOf(echoed);
        changed = List.copyOf(changed);
        revisions = List.copyOf(revisions);
        undecided = List.copyOf(undecided);
    }

    /** A story with what changed in it. */
    public record Line(StoryRow story, StoryLine line) {
        static Line of(StoryRow story) {
            boolean traced = story.summary().length > 0;
            return new Line(story, traced ? RecordCodec.read(story.summary(), StoryLine.class) : StoryLine.EMPTY);
        }

        public String headline() {
            return story.headline() == null ? story.id() : story.headline();
        }

        public String counts() {
            return Counts.of(story);
        }

        /** What changed most, in words; empty where nothing did. */
        public String change() {
            if (line.changes().isEmpty()) {
                return "";
            }
            StoryLine.Change most = line.changes().getFirst();
            return most.kind() + ": " + most.before() + " to " + most.after() + " in "
                    + Counts.of(most.reports(), "report");
        }

        private int mostChanged() {
            return line.changes().stream()
                    .mapToInt(StoryLine.Change::reports)
                    .max()
                    .orElse(0);
        }

        private double echo() {
            return (double) story.reports() / Math.max(1, story.origins());
        }
    }

    /**
     * A report that updates or corrects another.
     *
     * @param kind the contract's word
     * @param outlet name, null where it is not known
     */
    public record Revision(
            String kind, @Nullable String outlet, @Nullable String time, Line story) {}

    /** What {@code store} has of {@code day}. */
    public static Digest of(Store store, LocalDate day, ZoneId zone) {
        long from = day.atStartOfDay(zone).toInstant().toEpochMilli();
        long past = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        return store.read(tables -> {
            List<Line> all = tables.stories().during(from, past, MOST_STORIES).stream()
                    .map(Line::of)
                    .toList();
            Predicate<Line> began = each -> {
                Long first = each.story.firstAt();
                return first == null ? each.story.lastAt() != null : first >= from;
            };
            return new Digest(
                    day,
                    all.size(),
                    (int) all.stream().filter(began).count(),
                    all.stream().filter(began).limit(SHOWN).toList(),
                    echoed(all),
                    top(all, each -> !each.line.changes().isEmpty(), Comparator.comparingInt(Line::mostChanged)),
                    revisions(tables, from, past),
                    top(
                            all,
                            each -> each.story.undecided() > 0,
                            Comparator.comparingInt(each -> each.story.undecided())));
        });
    }

    private static List<Line> echoed(List<Line> all) {
        return top(
                all,
                each -> each.story.origins() > 0 && each.echo() >= LEAST_ECHO,
                Comparator.comparingDouble(Line::echo));
    }

    private static List<Line> top(List<Line> all, Predicate<Line> which, Comparator<Line> order) {
        Stream<Line> chosen = all.stream().filter(which);
        return chosen.sorted(order.reversed()).limit(SHOWN).toList();
    }

    private static List<Revision> revisions(Tables tables, long from, long past) {
        return tables.lineages().revisionsDuring(from, past, 2 * SHOWN).stream()
                .flatMap(each -> revision(tables, each).stream())
                .toList();
    }

    private static List<Revision> revision(Tables tables, DerivationRow row) {
        ReportRow report = tables.reports().find(row.report()).orElse(null);
        StoryRow story = tables.stories().find(row.story()).orElse(null);
        if (report == null || story == null) {
            return List.of();
        }
        String outlet = report.outlet() == null ? report.domain() : report.outlet();
        return List.of(new Revision(row.kind(), outlet, report.published(), Line.of(story)));
    }

    public boolean isEmpty() {
        return stories == 0;
    }
}
