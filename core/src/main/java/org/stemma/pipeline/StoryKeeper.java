package org.stemma.pipeline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.compare.StoryStatement;
import org.stemma.event.AnalyzedReport;
import org.stemma.gazetteer.Place;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Lineage;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;
import org.stemma.store.ChangeTable;
import org.stemma.store.ChangeTable.ChangeRow;
import org.stemma.store.EventRow;
import org.stemma.store.LineageTable.DerivationRow;
import org.stemma.store.LineageTable.MemberRow;
import org.stemma.store.RecordCodec;
import org.stemma.store.StatementRow;
import org.stemma.store.StatementRow.WordingRow;
import org.stemma.store.Store;
import org.stemma.store.StoryRow;
import org.stemma.store.Tables;
import org.stemma.story.Story;

/** Traces the stories of a store whose reports came or went, and keeps what is concluded. */
final class StoryKeeper {
    private final Pipeline pipeline;
    private final Store store;
    private final Summarizer summarizer;
    private final Clock clock;
    private final Rests rests = new Rests();

    StoryKeeper(Pipeline pipeline, Store store, Summarizer summarizer, Clock clock) {
        this.pipeline = pipeline;
        this.store = store;
        this.summarizer = summarizer;
        this.clock = clock;
    }

    /** What is read of a story in one go. */
    private record Waiting(StoryRow row, List<AnalyzedReport> reports) {}

    /** Traces the story that waits longest; false where none waits. Where reports come while it does, the story waits again. */
    boolean traceNext() {
        return trace(Set.of());
    }

    /** As {@link #traceNext}, but leaves alone for a while what was costly to trace, or failed. */
    boolean traceNextRested() {
        return trace(rests.at(clock.millis()));
    }

    private boolean trace(Set<String> resting) {
        Optional<Waiting> waiting = store.read(tables ->
                tables.stories().nextStale(resting).map(row -> new Waiting(row, analyses(tables, row.id()))));
        waiting.ifPresent(this::trace);
        return waiting.isPresent();
    }

    private void trace(Waiting waiting) {
        String id = waiting.row().id();
        long begin = clock.millis();
        rests.failed(id, begin); // unless it ends well
        TracedStory traced = traced(waiting);
        Summarizer.Summary summary = summarizer.of(traced);
        store.write(tables -> keep(tables, waiting, traced, summary));
        rests.traced(id, begin, clock.millis());
    }

    /**
     * Takes a trace that was made elsewhere of the very reports that a story has.
     *
     * @throws RuntimeException where it does not fit them
     */
    void restore(StoryRow row, StoredTrace trace) {
        Waiting waiting = store.read(tables -> new Waiting(row, analyses(tables, row.id())));
        TracedStory traced = trace.with(waiting.reports());
        Summarizer.Summary summary = summarizer.of(traced);
        store.write(tables -> keep(tables, waiting, traced, summary));
    }

    private static List<AnalyzedReport> analyses(Tables tables, String story) {
        return tables.reports().analysesOf(story).stream()
                .map(bytes -> RecordCodec.read(bytes, AnalyzedReport.class))
                .toList();
    }

    private TracedStory traced(Waiting waiting) {
        Map<String, AnalyzedReport> byKey = waiting.reports().stream()
                .collect(Collectors.toMap(AnalyzedReport::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Story story = new Story(waiting.row().id(), List.copyOf(byKey.keySet()));
        return pipeline.trace(story, byKey);
    }

    private boolean keep(Tables tables, Waiting waiting, TracedStory traced, Summarizer.Summary summary) {
        StoryRow now = tables.stories().find(waiting.row().id()).orElse(null);
        if (now == null || now.change() != waiting.row().change()) {
            return false; // reports came or went meanwhile: it waits to be traced with them
        }
        long step = tables.step();
        boolean first = tables.stories().traceOf(now.id()).isEmpty();
        StoryRow row = row(now, traced, summary, step);
        tables.stories().put(row, RecordCodec.write(StoredTrace.of(traced)));
        Rows rows = new Rows(traced, step);
        tables.lineages().replace(row.id(), rows.members(), rows.derivations());
        Accounts accounts = new Accounts(traced);
        tables.outlets().replace(row.id(), accounts.rows(), accounts.changes(summary.begun()));
        tables.statements().replace(row.id(), rows.statements(), rows.wordings());
        tables.events().replace(row.id(), rows.events());
        ChangeTable.Kind kind = first ? ChangeTable.Kind.NEW : ChangeTable.Kind.CHANGED;
        tables.changes()
                .add(new ChangeRow(
                        tables.changes().next(),
                        clock.millis(),
                        kind.word(),
                        row.id(),
                        row.reports(),
                        row.newsrooms(),
                        row.origins(),
                        row.changed(),
                        revised(traced)));
        return true;
    }

    private static int revised(TracedStory traced) {
        return (int) traced.lineage().derivations().stream()
                .map(Derivation::kind)
                .filter(kind -> kind == Derivation.Kind.UPDATES || kind == Derivation.Kind.CORRECTS)
                .count();
    }

    private static StoryRow row(StoryRow now, TracedStory traced, Summarizer.Summary summary, long step) {
        return new StoryRow(
                now.id(),
                traced.headline(),
                string(traced.first()),
                string(traced.last()),
                millis(traced.first()),
                traced.last() == null ? now.lastAt() : millis(traced.last()),
                traced.reports().size(),
                traced.newsrooms(),
                traced.origins(),
                traced.undecided(),
                summary.changed(),
                place(traced),
                languages(traced),
                step,
                false,
                RecordCodec.write(summary.row()));
    }

    private static @Nullable String string(@Nullable Moment moment) {
        return moment == null ? null : moment.toString();
    }

    private static @Nullable Long millis(@Nullable Moment moment) {
        return moment == null ? null : moment.instant().toEpochMilli();
    }

    /** Where the first report that says so was written. */
    private static @Nullable String place(TracedStory traced) {
        return traced.reports().stream()
                .map(each -> each.report().metadata().dateline().place())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String languages(TracedStory traced) {
        Map<String, Long> counts = traced.reports().stream()
                .map(each -> each.report().language())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    /** The story of this id as it was last traced. */
    Optional<TracedStory> read(String id) {
        return store.read(tables -> tables.stories().traceOf(id).map(bytes -> {
            StoredTrace stored = RecordCodec.read(bytes, StoredTrace.class);
            List<AnalyzedReport> reports = new ArrayList<>();
            for (String key : stored.story().reports()) {
                tables.reports()
                        .analysisOf(key)
                        .ifPresent(each -> reports.add(RecordCodec.read(each, AnalyzedReport.class)));
            }
            return stored.with(reports);
        }));
    }

    /** What a traced story gives the tables. */
    private static final class Rows {
        private final TracedStory traced;
        private final String story;
        private final long step;
        private final Map<String, Report> reports;

        Rows(TracedStory traced, long step) {
            this.traced = traced;
            this.story = traced.story().id();
            this.step = step;
            this.reports =
                    traced.reports().stream().collect(Collectors.toMap(AnalyzedReport::key, AnalyzedReport::report));
        }

        List<MemberRow> members() {
            return traced.lineage().members().stream().map(this::member).toList();
        }

        private MemberRow member(Lineage.Member member) {
            Outlet outlet = report(member.key()).metadata().outlet();
            return new MemberRow(
                    story,
                    member.key(),
                    outlet.name() == null ? outlet.domain() : outlet.name(),
                    member.newsroom(),
                    member.credited(),
                    String.join("\t", member.origins()),
                    member.confidence());
        }

        private Report report(String key) {
            return Objects.requireNonNull(reports.get(key), key);
        }

        List<DerivationRow> derivations() {
            List<DerivationRow> rows = new ArrayList<>();
            for (Derivation each : traced.lineage().derivations()) {
                rows.add(new DerivationRow(
                        story,
                        rows.size() + 1,
                        each.from(),
                        each.to(),
                        each.kind().word(),
                        each.confidence()));
            }
            return rows;
        }

        List<StatementRow> statements() {
            return traced.comparison().statements().stream()
                    .map(this::statement)
                    .toList();
        }

        private StatementRow statement(StoryStatement statement) {
            List<String> tellers = statement.wordings().stream()
                    .map(each -> each.passage().report())
                    .distinct()
                    .toList();
            Long saidAt = tellers.stream()
                    .map(key -> millis(report(key).metadata().published()))
                    .filter(Objects::nonNull)
                    .min(Long::compare)
                    .orElse(null);
            return new StatementRow(
                    story,
                    statement.id(),
                    statement.speaker() == null ? null : statement.speaker().name(),
                    statement.speaker() == null ? null : statement.speaker().code(),
                    statement.gist(),
                    statement.origins().size(),
                    tellers.size(),
                    statement.variations().size(),
                    saidAt,
                    step);
        }

        List<WordingRow> wordings() {
            List<WordingRow> rows = new ArrayList<>();
            for (StoryStatement statement : traced.comparison().statements()) {
                int number = 0;
                for (StoryStatement.Wording each : statement.wordings()) {
                    String text = report(each.passage().report()).text();
                    rows.add(new WordingRow(
                            story,
                            statement.id(),
                            ++number,
                            each.passage().report(),
                            text.codePointCount(0, each.passage().span().begin()),
                            text.codePointCount(0, each.passage().span().end()),
                            each.quoted(),
                            each.text()));
                }
            }
            return rows;
        }

        List<EventRow> events() {
            List<EventRow> rows = new ArrayList<>();
            for (StoryEvent each : traced.events()) {
                Place place = each.place();
                rows.add(new EventRow(
                        story,
                        rows.size() + 1,
                        each.type().name(),
                        each.cameo(),
                        each.source().text(),
                        each.source().actor(),
                        each.target().text(),
                        each.target().actor(),
                        each.date(),
                        place == null ? null : place.name(),
                        place == null ? null : place.country(),
                        place == null ? null : Double.valueOf(place.lat()),
                        place == null ? null : Double.valueOf(place.lon()),
                        each.reports(),
                        each.origins()));
            }
            return rows;
        }
    }
}
