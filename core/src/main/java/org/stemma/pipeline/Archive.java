package org.stemma.pipeline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.stemma.compare.Match;
import org.stemma.event.AnalyzedReport;
import org.stemma.extract.Extraction;
import org.stemma.ingest.CaptureSource;
import org.stemma.store.RecordCodec;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.store.StoryRow;

/**
 * A store that grows: reports are added, join the stories that are there, and those stories alone are traced anew. What {@link #add}
 * has told of is kept, whatever happens next. Thread-safe; reads see one state each.
 */
public final class Archive implements AutoCloseable {
    private final Pipeline pipeline;
    private final Store store;
    private final Clock clock;
    private final Intake intake;
    private final StoryKeeper keeper;
    private final IndexKeeper indexes;
    private final ArchiveSearch search;
    private final ReentrantLock adding = new ReentrantLock();

    /**
     * @param pipeline open until the archive is closed; the caller closes it
     * @param store closed with the archive
     */
    public Archive(Pipeline pipeline, Store store, Summarizer summarizer, Clock clock) {
        this.pipeline = pipeline;
        this.store = store;
        this.clock = clock;
        this.keeper = new StoryKeeper(pipeline, store, summarizer, clock);
        this.indexes = new IndexKeeper(store);
        this.intake = new Intake(pipeline, store, clock);
        this.search = new ArchiveSearch(pipeline, store);
    }

    /** What became of one input. */
    public sealed interface Added {
        String key();

        /**
         * It is in the store now.
         *
         * @param key under which the store knows it
         */
        record Stored(String key, String story, Document document) implements Added {}

        /** The store held it already. */
        record Known(String key) implements Added {}

        /** It holds no report, or could not be read. */
        record Refused(String key, Document document) implements Added {}
    }

    /**
     * Adds what {@code source} gives. Those told to {@code sink} as stored are kept. Their stories wait to be traced: see
     * {@link #trace()}.
     */
    public void add(CaptureSource source, Consumer<Added> sink) {
        adding.lock();
        try {
            intake.add(source, sink);
        } finally {
            adding.unlock();
        }
    }

    /** Reads what {@code source} gives as {@link #add} would, and keeps nothing of it. */
    public void read(CaptureSource source, Consumer<Extraction> sink) {
        pipeline.read(source, sink);
    }

    /** Puts back what was exported, here or elsewhere. Stories whose reports the export alone does not tell of wait to be traced. */
    public void restore(Consumer<Restoration> work) {
        adding.lock();
        try {
            work.accept(new Restoration(store, keeper, clock));
        } finally {
            intake.forget();
            adding.unlock();
        }
    }

    /**
     * Traces the story that waits longest; false where none waits. One that was costly to trace is left alone for some times as long, so
     * that the reports which come to it meanwhile are traced together; one that failed, for a minute.
     */
    public boolean traceNext() {
        return keeper.traceNextRested();
    }

    /** Traces all stories that wait, and brings the text index up to date. */
    public void trace() {
        long waiting = store.read(tables -> tables.stories().countStale());
        Progress progress = pipeline.progress();
        progress.begin("tracing", waiting);
        while (keeper.traceNext()) {
            progress.step();
        }
        progress.end();
        indexes.update();
    }

    /** Brings the text index up to date. */
    public void updateIndex() {
        indexes.update();
    }

    /** Loads the language models now, so that what comes first need not wait for them. */
    public void prepare() {
        pipeline.prepare();
    }

    /** What becomes of inputs that are not kept, each read and analysed, in their order. */
    public List<Document> analyze(CaptureSource source) {
        List<Document> documents = new ArrayList<>();
        pipeline.analyze(source, documents::add);
        return documents;
    }

    /** The stories of inputs that are not kept. */
    public Trace trace(CaptureSource source) {
        return pipeline.trace(source);
    }

    /**
     * Takes reports for one story, whatever grouping makes of them, and traces it; nothing is kept.
     *
     * @param reports at least one, each with its own key
     */
    public TracedStory compare(List<AnalyzedReport> reports) {
        return pipeline.compare(reports);
    }

    /** Whether two passages say the same. */
    public Match match(String a, String b) {
        return pipeline.match(a, b);
    }

    /** Finds reports and statements. */
    public ArchiveSearch search() {
        return search;
    }

    /** Makes the text index of a store whole that nobody else writes to. */
    public static void index(StoreAddress address) {
        try (Store store = Store.open(address)) {
            new IndexKeeper(store).update();
        }
    }

    /** The database, for lists. */
    public Store store() {
        return store;
    }

    /** The id by which a story goes now: its own, or that of the story that it became a part of; empty where there is none. */
    public Optional<String> resolve(String story) {
        return store.read(tables -> tables.stories()
                .find(story)
                .map(StoryRow::id)
                .or(() -> Optional.ofNullable(tables.stories().aliasOf(story))));
    }

    /** A story with all that is concluded of it; empty where there is none of this id, or it is not traced yet. */
    public Optional<TracedStory> story(String id) {
        return keeper.read(id);
    }

    /** A report with its analysis. */
    public Optional<AnalyzedReport> report(String id) {
        return store.read(tables -> tables.reports().analysisOf(id))
                .map(bytes -> RecordCodec.read(bytes, AnalyzedReport.class));
    }

    @Override
    public void close() {
        store.close();
    }
}
