package org.stemma.pipeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.pipeline.Archive.Added;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Report;
import org.stemma.store.ChangeTable;
import org.stemma.store.ChangeTable.ChangeRow;
import org.stemma.store.NewReport;
import org.stemma.store.RecordCodec;
import org.stemma.store.ReportRow;
import org.stemma.store.ReportTable;
import org.stemma.store.Store;
import org.stemma.store.StoryRow;
import org.stemma.store.Tables;
import org.stemma.story.Digest;
import org.stemma.story.LanguageBridge;
import org.stemma.story.StoryChange;
import org.stemma.story.StoryClusterer;

/**
 * Places new reports in the stories of a store. Stories are clusters of reports that share words, joined where a report and one of
 * another language tell the same. What it holds in memory can be made anew from the store at any time.
 */
final class Placement {
    /** Reports of a store that are held for comparison: the latest arrivals. */
    static final int HELD = 20_000;

    private static final int CHUNK = 500;

    private final Store store;
    private final StoryClusterer clusterer = new StoryClusterer(HELD);
    private final LanguageBridge bridge = new LanguageBridge();

    private Placement(Store store) {
        this.store = store;
    }

    /** A placement that knows the latest reports of {@code store}. */
    static Placement restored(Store store) {
        Placement placement = new Placement(store);
        long next = Math.max(1, store.read(tables -> tables.reports().next()) - HELD);
        while (true) {
            long from = next;
            List<ReportTable.Analyzed> reports =
                    store.read(tables -> tables.reports().from(from, CHUNK));
            if (reports.isEmpty()) {
                return placement;
            }
            reports.parallelStream().map(Held::of).toList().forEach(placement::restore);
            next = reports.getLast().row().number() + 1;
        }
    }

    /** A report of the store that new ones are compared with; made on several threads at once. */
    private record Held(Digest digest, Report report, String cluster) {
        static Held of(ReportTable.Analyzed stored) {
            Report report =
                    RecordCodec.read(stored.analysis(), Outer.class).annotated().report();
            return new Held(Digest.of(report), report, stored.row().cluster());
        }
    }

    /** The report alone of an {@link org.stemma.event.AnalyzedReport}; the rest is passed over. */
    private record Outer(Inner annotated) {
        private record Inner(Report report) {}
    }

    private void restore(Held held) {
        clusterer.restore(held.digest(), held.cluster());
        bridge.add(held.report());
    }

    /** Keeps {@code batch} in one transaction, each report in its story. */
    List<Added> keep(List<Arrival> batch, long now) {
        return store.write(tables -> {
            Step step = new Step(tables, now);
            batch.forEach(step::add);
            step.finish();
            return batch.stream().map(each -> added(tables, each)).toList();
        });
    }

    private static Added added(Tables tables, Arrival arrival) {
        String id = arrival.report().key();
        String story = tables.reports().find(id).orElseThrow().story();
        return new Added.Stored(id, story, arrival.document());
    }

    /** One step of the store. */
    private final class Step {
        private final Tables tables;
        private final long now;
        private final long step;
        private long number;
        /** Stories that reports came into, or left. */
        private final Set<String> touched = new LinkedHashSet<>();

        Step(Tables tables, long now) {
            this.tables = tables;
            this.now = now;
            this.step = tables.step();
            this.number = tables.reports().next();
        }

        void add(Arrival arrival) {
            Report report = arrival.report();
            List<StoryChange> changes = clusterer.add(arrival.digest());
            String related = bridge.add(report);
            for (StoryChange change : changes) {
                switch (change) {
                    case StoryChange.Founded founded -> insert(arrival, founded.story(), founded.story());
                    case StoryChange.Joined joined -> insert(arrival, joined.story(), storyOf(joined.story()));
                    case StoryChange.Moved moved -> move(moved);
                    case StoryChange.Merged merged -> {
                        String from = storyOf(merged.from());
                        tables.reports().mergeClusters(merged.from(), merged.into());
                        merge(from, storyOf(merged.into()));
                    }
                }
            }
            if (related != null) {
                join(related, report.key());
            }
        }

        private String storyOf(String cluster) {
            return Objects.requireNonNull(tables.reports().storyOfCluster(cluster), cluster);
        }

        private void insert(Arrival arrival, String cluster, String story) {
            byte[] analysis = arrival.read().analysis();
            ReportRow row = row(arrival.report(), cluster, story, new Stamp(number++, now, step));
            tables.reports()
                    .add(new NewReport(row, arrival.fingerprint(), arrival.original(), arrival.hints(), analysis));
            touched.add(story);
        }

        private void move(StoryChange.Moved moved) {
            String from = tables.reports().find(moved.report()).orElseThrow().story();
            String into = storyOf(moved.into());
            tables.reports().move(moved.report(), moved.into(), into, step);
            if (!from.equals(into)) {
                touched.add(from);
                touched.add(into);
            }
        }

        /** Makes the stories of two reports one, under the id of the older. */
        private void join(String earlier, String later) {
            ReportRow a = tables.reports().find(earlier).orElse(null);
            ReportRow b = tables.reports().find(later).orElse(null);
            if (a != null && b != null) {
                merge(b.story(), a.story());
            }
        }

        private void merge(String from, String into) {
            if (from.equals(into)) {
                return;
            }
            tables.reports().mergeStories(from, into, step);
            tables.stories().merge(from, into, step);
            tables.statements().delete(from);
            tables.events().replace(from, List.of());
            tables.lineages().replace(from, List.of(), List.of());
            tables.outlets().replace(from, List.of(), List.of());
            touched.remove(from);
            touched.add(into);
            tables.changes()
                    .add(new ChangeRow(
                            tables.changes().next(), now, ChangeTable.Kind.MERGED.word(), from, 0, 0, 0, 0, 0));
        }

        /** Notes which stories are to be traced anew. */
        void finish() {
            for (String story : touched) {
                List<ReportRow> reports = tables.reports().ofStory(story);
                if (reports.isEmpty()) {
                    throw new IllegalStateException("a story lost its last report without a merger: " + story);
                }
                StoryRow known = tables.stories().find(story).orElse(null);
                tables.stories().put(stale(reports, known, new Stamp(0, now, step)), null);
            }
        }
    }

    /**
     * When a row is written.
     *
     * @param number of the report
     * @param now milliseconds since 1970
     * @param step of the store
     */
    record Stamp(long number, long now, long step) {}

    /** What lists show of a new report. */
    static ReportRow row(Report report, String cluster, String story, Stamp stamp) {
        Metadata metadata = report.metadata();
        Moment published = metadata.published();
        return new ReportRow(
                stamp.number(),
                report.key(),
                cluster,
                story,
                metadata.headline(),
                metadata.url(),
                metadata.outlet().name(),
                metadata.outlet().domain(),
                report.language(),
                metadata.agency(),
                metadata.revision().mark(),
                published == null ? null : published.toString(),
                published == null ? null : published.instant().toEpochMilli(),
                stamp.now(),
                stamp.step());
    }

    /** A story whose reports came or went: what is known of it is shown until it is traced anew. */
    static StoryRow stale(List<ReportRow> reports, @Nullable StoryRow known, Stamp stamp) {
        ReportRow first = reports.getFirst();
        ReportRow last = reports.stream()
                .filter(each -> each.publishedAt() != null)
                .reduce((a, b) -> b)
                .orElse(null);
        Long lastAt = last == null
                ? Long.valueOf(
                        reports.stream().mapToLong(ReportRow::addedAt).max().orElse(stamp.now()))
                : last.publishedAt();
        return new StoryRow(
                first.story(),
                known == null ? first.headline() : known.headline(),
                first.published(),
                last == null ? null : last.published(),
                first.publishedAt(),
                lastAt,
                reports.size(),
                known == null ? 0 : known.newsrooms(),
                known == null ? 0 : known.origins(),
                known == null ? 0 : known.undecided(),
                known == null ? 0 : known.changed(),
                known == null ? null : known.place(),
                known == null ? "" : known.languages(),
                stamp.step(),
                true,
                known == null ? new byte[0] : known.summary());
    }
}
