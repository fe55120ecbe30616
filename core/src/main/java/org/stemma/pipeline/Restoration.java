package org.stemma.pipeline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.event.AnalyzedReport;
import org.stemma.report.Report;
import org.stemma.store.NewReport;
import org.stemma.store.Original;
import org.stemma.store.RecordCodec;
import org.stemma.store.ReportRow;
import org.stemma.store.Store;
import org.stemma.store.StoryRow;
import org.stemma.store.Tables;

/**
 * Puts reports and stories back as an export has them: nothing is read or analysed again. What the store holds already stays as it
 * is. Reports come before their stories, in the order in which they first arrived. One thread.
 */
public final class Restoration {
    /** Reports that are kept in one transaction. */
    private static final int BATCH = 100;

    private final Store store;
    private final StoryKeeper keeper;
    private final Clock clock;
    private final List<Waiting> batch = new ArrayList<>();
    private final Set<String> fingerprints = new TreeSet<>();
    /** Where the stories and clusters of the export are in the store. */
    private final Map<String, String> stories = new HashMap<>();

    private final Map<String, String> clusters = new HashMap<>();
    /** Keys of the export that the store has under another. */
    private final Map<String, String> renamed = new HashMap<>();

    Restoration(Store store, StoryKeeper keeper, Clock clock) {
        this.store = store;
        this.keeper = keeper;
        this.clock = clock;
    }

    /**
     * A report of an export.
     *
     * @param key under which the exporting store knew it
     * @param addedAt milliseconds since 1970
     * @param original null where the export is one without originals
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
    public record StoredReport(
            String key,
            String cluster,
            String story,
            long addedAt,
            String fingerprint,
            @Nullable Original original,
            byte[] hints,
            byte[] analysis) {}

    private record Waiting(StoredReport report, AnalyzedReport analysis) {}

    /** What became of a story of the export. */
    public enum Outcome {
        /** It is as the export has it. */
        RESTORED,
        /** The store had it so already. */
        KNOWN,
        /** The store has other reports of it: it waits to be traced with them. */
        JOINED
    }

    /**
     * Puts a report back; false where the store holds it.
     *
     * @throws RuntimeException where it is damaged; nothing of it is kept then
     */
    public boolean report(StoredReport report) {
        AnalyzedReport analysis = RecordCodec.read(report.analysis(), AnalyzedReport.class);
        Fitting.check(report.key(), analysis);
        if (report.original() != null && !Arrival.isWhole(report.original())) {
            throw new IllegalArgumentException("its original is not what its hash names");
        }
        boolean repeated = !fingerprints.add(report.fingerprint());
        ReportRow known = store.read(
                tables -> tables.reports().ofFingerprint(report.fingerprint()).orElse(null));
        if (repeated || known != null) {
            note(report, known);
            return false;
        }
        batch.add(new Waiting(report, analysis));
        if (batch.size() == BATCH) {
            keep();
        }
        return true;
    }

    private void note(StoredReport report, @Nullable ReportRow known) {
        if (known == null) {
            return;
        }
        if (!known.id().equals(report.key())) {
            renamed.put(report.key(), known.id());
        }
        stories.putIfAbsent(report.story(), known.story());
        clusters.putIfAbsent(report.cluster(), known.cluster());
    }

    /** Keeps the reports that wait. */
    private void keep() {
        if (batch.isEmpty()) {
            return;
        }
        store.write(tables -> {
            Step step = new Step(tables, clock.millis());
            batch.forEach(step::add);
            step.finish();
            return batch.size();
        });
        batch.clear();
    }

    /** One step of the store. */
    private final class Step {
        private final Tables tables;
        private final long now;
        private final long step;
        private long number;
        private final Set<String> touched = new LinkedHashSet<>();

        Step(Tables tables, long now) {
            this.tables = tables;
            this.now = now;
            this.step = tables.step();
            this.number = tables.reports().next();
        }

        void add(Waiting waiting) {
            StoredReport stored = waiting.report();
            String id = unused(stored.key());
            byte[] analysis = stored.analysis();
            Report report = waiting.analysis().report();
            if (!id.equals(stored.key())) {
                renamed.put(stored.key(), id);
                AnalyzedReport other = named(id, waiting.analysis());
                report = other.report();
                analysis = RecordCodec.write(other);
            }
            String cluster = clusters.computeIfAbsent(
                    stored.cluster(), each -> tables.reports().storyOfCluster(each) == null ? each : id);
            String story = stories.computeIfAbsent(stored.story(), each -> isStory(each) ? id : each);
            Placement.Stamp stamp = new Placement.Stamp(number++, stored.addedAt(), step);
            ReportRow row = Placement.row(report, cluster, story, stamp);
            tables.reports().add(new NewReport(row, stored.fingerprint(), stored.original(), stored.hints(), analysis));
            touched.add(story);
        }

        private String unused(String key) {
            String id = key;
            for (int i = 2; tables.reports().holdsId(id) || tables.stories().aliasOf(id) != null; i++) {
                id = key + "~" + i;
            }
            return id;
        }

        private boolean isStory(String id) {
            return tables.stories().find(id).isPresent() || tables.stories().aliasOf(id) != null;
        }

        void finish() {
            touched.forEach(story -> tables.stories()
                    .put(
                            Placement.stale(
                                    tables.reports().ofStory(story),
                                    tables.stories().find(story).orElse(null),
                                    new Placement.Stamp(0, now, step)),
                            null));
        }
    }

    private static AnalyzedReport named(String id, AnalyzedReport analysis) {
        Report report = analysis.report();
        AnnotatedReport annotated = analysis.annotated();
        Report other =
                new Report(id, report.uri(), report.metadata(), report.language(), report.text(), report.furniture());
        return new AnalyzedReport(
                new AnnotatedReport(
                        other,
                        annotated.analyzed(),
                        annotated.paragraphs(),
                        annotated.sentences(),
                        annotated.entities(),
                        annotated.times()),
                analysis.statements(),
                analysis.events());
    }

    /**
     * Puts back what was concluded of a story, where the store has the very reports that it was concluded from.
     *
     * @param trace as {@link org.stemma.store.StoryTable#traceOf} gave it
     * @throws RuntimeException where it is damaged; the story waits to be traced then
     */
    public Outcome story(String exported, byte[] trace) {
        keep();
        StoredTrace stored = RecordCodec.read(trace, StoredTrace.class);
        List<String> keys = stored.story().reports();
        List<String> ids =
                keys.stream().map(each -> renamed.getOrDefault(each, each)).toList();
        String id = together(stories.getOrDefault(exported, exported), ids);
        StoryRow row = store.read(tables -> tables.stories().find(id))
                .orElseThrow(() -> new IllegalArgumentException("none of its reports is there"));
        if (!row.stale()) {
            return Outcome.KNOWN;
        }
        Set<String> held = store.read(tables -> tables.reports().ofStory(id)).stream()
                .map(ReportRow::id)
                .collect(Collectors.toSet());
        boolean whole = id.equals(stored.story().id()) && ids.equals(keys) && held.equals(Set.copyOf(ids));
        if (!whole) {
            return Outcome.JOINED;
        }
        keeper.restore(row, stored);
        return Outcome.RESTORED;
    }

    /** Makes the stories that the reports of one story of the export are in one; gives its id. */
    private String together(String id, List<String> reports) {
        Set<String> apart = store.read(tables -> reports.stream()
                .flatMap(each -> tables.reports().find(each).stream())
                .map(ReportRow::story)
                .filter(each -> !each.equals(id))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        if (!apart.isEmpty()) {
            store.write(tables -> {
                long step = tables.step();
                apart.forEach(from -> merge(tables, from, id, step));
                Placement.Stamp stamp = new Placement.Stamp(0, clock.millis(), step);
                StoryRow known = tables.stories().find(id).orElse(null);
                tables.stories().put(Placement.stale(tables.reports().ofStory(id), known, stamp), null);
                return step;
            });
        }
        return id;
    }

    private static void merge(Tables tables, String from, String into, long step) {
        tables.reports().mergeStories(from, into, step);
        tables.stories().merge(from, into, step);
        tables.statements().delete(from);
        tables.events().replace(from, List.of());
        tables.lineages().replace(from, List.of(), List.of());
    }

    /** Lets an id that a story once had lead to it again. */
    public void alias(String id, String exported) {
        keep();
        String story = stories.getOrDefault(exported, exported);
        boolean free = store.read(tables -> tables.stories().find(story).isPresent()
                && tables.stories().find(id).isEmpty()
                && tables.stories().aliasOf(id) == null);
        if (free) {
            store.write(tables -> {
                tables.stories().merge(id, story, tables.step());
                return story;
            });
        }
    }

    /** Keeps what waits. */
    public void finish() {
        keep();
    }
}
