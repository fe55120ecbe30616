package org.stemma.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.MultilingualEncoder;
import org.stemma.compare.Match;
import org.stemma.compare.PassageMatcher;
import org.stemma.event.AnalyzedReport;
import org.stemma.event.Event;
import org.stemma.extract.Extraction;
import org.stemma.extract.LanguageIdentifier;
import org.stemma.extract.ReportReader;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.ingest.CaptureSource;
import org.stemma.ingest.Input;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Report;
import org.stemma.story.Digest;
import org.stemma.story.Story;

/** All stages in their order, and the runs that users ask for. Models are loaded when a run first needs them, once. */
public final class Pipeline implements AutoCloseable {
    private static final Duration UNBOUNDED = Duration.ofDays(365);

    private final Setup setup;
    private final Gazetteer gazetteer;
    private final ReportReader reader;
    private final LateEncoder encoder = new LateEncoder();
    private @Nullable Language language;
    private @Nullable PassageMatcher matcher;

    /**
     * How to run.
     *
     * @param cache folder of the prepared language models
     * @param threads at work at once, from 1
     * @param actors the user's own actors, names to codes, before the packaged ones
     * @param patience how long one document may take
     * @param explained whether statements and events are given with the path that made them, and stories with the reasons of their
     *     counts
     * @param encoder a multilingual encoder of the user's own, null where there is none
     * @param analyses folder where analyses are kept from run to run, null where none are
     */
    public record Setup(
            Path cache,
            int threads,
            Map<String, String> actors,
            Progress progress,
            Patience patience,
            boolean explained,
            @Nullable MultilingualEncoder encoder,
            @Nullable Path analyses) {
        public Setup(Path cache, int threads, Map<String, String> actors, Progress progress) {
            this(cache, threads, actors, progress, Patience.USUAL, false, null, null);
        }

        public Setup {
            actors = Map.copyOf(actors);
            if (threads < 1) {
                throw new IllegalArgumentException("a run needs a thread, not " + threads);
            }
        }

        /**
         * The same run with a multilingual encoder.
         *
         * @throws IOException where the file is none
         */
        public Setup withEncoder(Path file) throws IOException {
            MultilingualEncoder opened = MultilingualEncoder.open(file);
            return new Setup(cache, threads, actors, progress, patience, explained, opened, analyses);
        }

        /** The same run with explanations. */
        public Setup explaining() {
            return new Setup(cache, threads, actors, progress, patience, true, encoder, analyses);
        }

        /** The same run, which keeps analyses in {@code folder} and takes those that it finds there. */
        public Setup remembering(Path folder) {
            return new Setup(cache, threads, actors, progress, patience, explained, encoder, folder);
        }
    }

    /**
     * How long one document may take before the run goes on without it. The work on a page is bounded by its size; this is the last
     * resort, far above what the slowest page needs.
     *
     * @param reading bytes to report
     * @param analysis the language of the report
     */
    public record Patience(Duration reading, Duration analysis) {
        public static final Patience USUAL = new Patience(Duration.ofSeconds(60), Duration.ofMinutes(10));
    }

    public Pipeline(Setup setup) {
        this.setup = setup;
        this.gazetteer = Gazetteer.load().withActors(setup.actors());
        this.reader = new ReportReader(gazetteer);
    }

    /** Pages to reports, in input order. */
    public void read(CaptureSource source, Consumer<Extraction> sink) {
        LanguageIdentifier.prepare();
        run("reading", done -> reports(source, done), sink);
    }

    /** Pages to reports, and the language of each, in input order. */
    public void analyze(CaptureSource source, Consumer<Document> sink) {
        LanguageIdentifier.prepare();
        Language loaded = language();
        Consumer<Consumer<Extraction>> read = next -> reports(source, next);
        Duration bound = setup.patience().analysis();
        run("analysing", done -> attempt(read, each -> new Analysis(each, loaded), bound, done), sink);
    }

    /**
     * As {@link #analyze}, but that reports which were analysed before are not parsed again; words are kept of undated ones alone.
     *
     * @param beside what is made of each document on the threads that analyse
     */
    <T> void analyzeOnce(CaptureSource source, Function<Document, T> beside, Consumer<T> sink) {
        LanguageIdentifier.prepare();
        Consumer<Consumer<Extraction>> read = next -> reports(source, next);
        Duration bound = setup.patience().analysis();
        try (Remembered remembered = new Remembered(setup, this::language)) {
            this.<T>run(
                    "analysing",
                    done -> attempt(read, each -> remembered.attempt(each).then(beside), bound, done),
                    sink);
        }
    }

    /** Reads every document, and takes off what outlets repeat. */
    private void reports(CaptureSource source, Consumer<Extraction> sink) {
        LookAhead ahead = new LookAhead(sink);
        attempt(source::forEach, Reading::new, setup.patience().reading(), ahead::accept);
        ahead.finish();
    }

    /**
     * Which reports tell one story, without language analysis.
     *
     * @param account told what became of each document, in input order
     */
    public Grouping group(CaptureSource source, Consumer<Extraction> account) {
        LanguageIdentifier.prepare();
        Duration bound = setup.patience().reading();
        try (Spill spill = Spill.temporary()) {
            StreamGrouping grouping = new StreamGrouping(spill);
            this.<Reduction>run(
                    "grouping", done -> attempt(next -> reports(source, next), Reducing::new, bound, done), next -> {
                        account.accept(next.extraction());
                        next.reduced().ifPresent(grouping::add);
                    });
            setup.progress().begin("grouping in the order of publication", grouping.waiting());
            List<Story> stories = grouping.finish((reports, sink) -> attempt(reports, Again::new, bound, each -> {
                sink.accept(each);
                setup.progress().step();
            }));
            setup.progress().end();
            return new Grouping(grouping.keys(), stories);
        }
    }

    /** A document, and what grouping keeps of it where it holds a report. */
    private record Reduction(Extraction extraction, Optional<StreamGrouping.Reduced> reduced) {}

    /** Reads what grouping keeps of a document. */
    private record Reducing(Extraction extraction) implements Attempt<Reduction> {
        @Override
        public Reduction make() {
            return new Reduction(
                    extraction,
                    report(extraction).map(StreamGrouping.Reduced::new).findFirst());
        }

        @Override
        public Reduction without(String reason) {
            return new Reduction(
                    new Extraction.Unreadable(extraction.key(), extraction.uri(), reason), Optional.empty());
        }
    }

    /** Reads a report again that was read before: what fails now is a fault that ends the run. */
    private record Again(Report report) implements Attempt<StreamGrouping.Reduced> {
        @Override
        public StreamGrouping.Reduced make() {
            return new StreamGrouping.Reduced(report);
        }

        @Override
        public StreamGrouping.Reduced without(String reason) {
            throw new IllegalStateException(reason);
        }
    }

    /** Stories with their lineage and wordings. */
    public Trace trace(CaptureSource source) {
        encoder.begin();
        List<Extraction> read = new ArrayList<>();
        read(source, read::add);
        Read understood = understand(read);
        List<Document> documents = understood.documents();
        Map<String, AnalyzedReport> analyses = documents.stream()
                .flatMap(each -> each.analysis() == null ? null : java.util.stream.Stream.of(each.analysis()))
                .collect(Collectors.toMap(AnalyzedReport::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<Story> stories = understood.stories();
        StoryTracer tracer = new StoryTracer(gazetteer, language(), analyses.values(), setup.explained());
        setup.progress().begin("tracing", stories.size());
        List<TracedStory> traced = new ArrayList<>();
        try (OrderedRunner runner = new OrderedRunner(setup.threads(), UNBOUNDED)) {
            runner.<Story, TracedStory>run(stories::forEach, story -> new Tracing(story, tracer, analyses), result -> {
                traced.add(result);
                setup.progress().step();
            });
        }
        setup.progress().end();
        return new Trace(placed(documents, traced), traced);
    }

    /** Loads the language models now. */
    void prepare() {
        LanguageIdentifier.prepare();
        language();
        encoder.begin();
    }

    /** Traces one story whose reports are known, by what it knows itself. */
    TracedStory trace(Story story, Map<String, AnalyzedReport> analyses) {
        encoder.begin();
        return new StoryTracer(gazetteer, language(), analyses.values(), false).trace(story, analyses);
    }

    /** Traces reports as one story, in the order of publication, undated ones last. */
    TracedStory compare(List<AnalyzedReport> reports) {
        Map<String, AnalyzedReport> byKey = new LinkedHashMap<>();
        reports.stream()
                .sorted(Comparator.comparing(
                        (AnalyzedReport each) -> each.report().metadata().published(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(each -> byKey.put(each.key(), each));
        List<String> keys = List.copyOf(byKey.keySet());
        return trace(new Story(keys.getFirst(), keys), byKey);
    }

    Progress progress() {
        return setup.progress();
    }

    /** Whether two passages say the same. */
    public synchronized Match match(String a, String b) {
        PassageMatcher known = matcher;
        if (known == null) {
            known = new PassageMatcher(gazetteer, encoder);
            matcher = known;
        }
        return known.match(a, b);
    }

    /** Who did what to whom in one sentence; with both sides given exactly one event. */
    public List<Event> code(String key, String text, @Nullable Moment date, Sides sides) {
        Metadata metadata = Metadata.builder().published(date).build();
        Report report = new Report(key, null, metadata, "en", text, List.of());
        Language loaded = language();
        AnnotatedReport annotated = loaded.annotate(report);
        return loaded.code(annotated, sides);
    }

    /** Source and target of an event as the user gives them. */
    public record Sides(@Nullable String source, @Nullable String target) {}

    /** The keys of the reports in input order, and their stories. */
    public record Grouping(List<String> keys, List<Story> stories) {
        public Grouping {
            keys = List.copyOf(keys);
            stories = List.copyOf(stories);
        }
    }

    private Extraction extract(Input input) {
        return switch (input) {
            case Input.Captured captured ->
                new Stage<>("extract", reader::read)
                        .apply(captured.capture(), captured.capture().uri());
            case Input.Unreadable lost -> new Extraction.Unreadable(lost.key(), lost.uri(), lost.reason());
        };
    }

    /** Reads one document. */
    private final class Reading implements Attempt<Extraction> {
        private final Input input;

        Reading(Input input) {
            this.input = input;
        }

        @Override
        public Extraction make() {
            return extract(input);
        }

        @Override
        public Extraction without(String reason) {
            return new Extraction.Unreadable(input.key(), input.uri(), reason);
        }
    }

    /** Analyses the language of one document, where it holds a report; what was read before a fault is kept. */
    record Analysis(Extraction extraction, Language language) implements Attempt<Document> {
        @Override
        public Document make() {
            return switch (extraction) {
                case Extraction.Article article -> new Document(extraction, language.analyze(article.report()));
                case Extraction.NotAnArticle other -> new Document(other, null);
                case Extraction.Unreadable other -> new Document(other, null);
            };
        }

        @Override
        public Document without(String reason) {
            return extraction instanceof Extraction.Article article
                    ? new Document(extraction, language.unanalyzed(article.report()), reason)
                    : new Document(extraction, null);
        }
    }

    /** Traces one story; a fault in it ends the run, for what is left out of a lineage would be missed by nobody. */
    private record Tracing(Story story, StoryTracer tracer, Map<String, AnalyzedReport> analyses)
            implements Attempt<TracedStory> {
        @Override
        public TracedStory make() {
            return tracer.trace(story, analyses);
        }

        @Override
        public TracedStory without(String reason) {
            throw new IllegalStateException(reason);
        }
    }

    /** What is known of all documents before their stories are traced. */
    private record Read(List<Document> documents, List<Story> stories) {}

    /** Analyses the language of the documents; one of the threads groups them meanwhile. */
    private Read understand(List<Extraction> read) {
        Language loaded = language();
        List<Document> documents = new ArrayList<>();
        setup.progress().begin("analysing", read.size());
        try (OrderedRunner runner =
                new OrderedRunner(setup.threads(), setup.patience().analysis())) {
            Supplier<List<Story>> grouping = runner.beside(
                    () -> stories(read.stream().flatMap(Pipeline::report).toList()));
            runner.<Extraction, Document>run(read::forEach, each -> new Analysis(each, loaded), document -> {
                documents.add(document);
                setup.progress().step();
            });
            List<Story> stories = grouping.get();
            setup.progress().end();
            return new Read(documents, stories);
        }
    }

    private static List<Story> stories(List<Report> reports) {
        StoryFinder finder = new StoryFinder();
        inStreamOrder(reports).forEach(report -> finder.add(report, Digest.of(report)));
        return finder.stories();
    }

    private static List<Report> inStreamOrder(List<Report> reports) {
        return reports.stream()
                .sorted(Comparator.comparing(
                        (Report each) -> each.metadata().published(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static java.util.stream.Stream<Report> report(Extraction extraction) {
        return extraction instanceof Extraction.Article article
                ? java.util.stream.Stream.of(article.report())
                : java.util.stream.Stream.empty();
    }

    /** The documents with their analyses as the stories have placed them in time. */
    private static List<Document> placed(List<Document> documents, List<TracedStory> stories) {
        Map<String, AnalyzedReport> placed = stories.stream()
                .flatMap(story -> story.reports().stream())
                .collect(Collectors.toMap(AnalyzedReport::key, Function.identity()));
        return documents.stream()
                .map(each -> each.analysis() == null
                        ? each
                        : new Document(
                                each.extraction(),
                                placed.getOrDefault(each.analysis().key(), each.analysis()),
                                each.fault()))
                .toList();
    }

    /** Does a task that hands results on, and reports its progress. */
    private <O> void run(String task, Consumer<Consumer<O>> work, Consumer<O> sink) {
        setup.progress().begin(task, -1);
        work.accept(result -> {
            sink.accept(result);
            setup.progress().step();
        });
        setup.progress().end();
    }

    private <I, O> void attempt(
            Consumer<Consumer<I>> source, Function<I, Attempt<O>> work, Duration bound, Consumer<O> sink) {
        try (OrderedRunner runner = new OrderedRunner(setup.threads(), bound)) {
            runner.run(source, work, sink);
        }
    }

    private synchronized Language language() {
        Language known = language;
        if (known == null) {
            known = Language.load(setup, gazetteer, encoder);
            language = known;
        }
        return known;
    }

    @Override
    public void close() {
        encoder.close();
        if (setup.encoder() != null) {
            setup.encoder().close();
        }
    }
}
