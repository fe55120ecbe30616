package org.stemma.pipeline;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture;
import org.stemma.ingest.CaptureSource;
import org.stemma.ingest.Input;
import org.stemma.pipeline.Archive.Added;
import org.stemma.store.Store;

/**
 * Adds reports to a store: passes over what it holds, reads and analyses the rest, places each in a story, and keeps them by the
 * batch. One thread at a time.
 */
final class Intake {
    /** Reports that are kept in one transaction. */
    private static final int BATCH = 100;

    private final Pipeline pipeline;
    private final Store store;
    private final Clock clock;
    private @Nullable Placement placement;

    Intake(Pipeline pipeline, Store store, Clock clock) {
        this.pipeline = pipeline;
        this.store = store;
        this.clock = clock;
    }

    void add(CaptureSource source, Consumer<Added> sink) {
        Run run = new Run(sink);
        pipeline.analyzeOnce(next -> source.forEach(input -> run.let(input, next)), Arrival.Reading::of, run::analyzed);
        run.keep();
    }

    /** Others have written to the store. */
    void forget() {
        placement = null;
    }

    /** One run over one source. */
    private final class Run {
        private final Consumer<Added> sink;
        /** What was let through and is not analysed yet, in the order of the input; analyses come in the same order. */
        private final Deque<Arrival> waiting = new ArrayDeque<>();

        private final List<Arrival> batch = new ArrayList<>();
        private final Set<String> fingerprints = new HashSet<>();
        private final Set<String> ids = new HashSet<>();

        Run(Consumer<Added> sink) {
            this.sink = sink;
        }

        /** Lets an input through unless it is known. */
        void let(Input input, Consumer<Input> next) {
            switch (input) {
                case Input.Captured captured -> let(captured.capture(), next);
                case Input.Unreadable lost -> {
                    waiting.addLast(Arrival.lost());
                    next.accept(lost);
                }
            }
        }

        private void let(Capture capture, Consumer<Input> next) {
            Arrival arrival = Arrival.of(capture);
            boolean known = !fingerprints.add(arrival.fingerprint())
                    || store.read(tables -> tables.reports().holdsFingerprint(arrival.fingerprint()));
            if (known) {
                sink.accept(new Added.Known(capture.key()));
                return;
            }
            waiting.addLast(arrival);
            next.accept(new Input.Captured(capture.withKey(unused(capture.key()))));
        }

        /** The key itself, or with a number behind it where another report has it. */
        private String unused(String key) {
            String id = key;
            for (int i = 2; taken(id); i++) {
                id = key + "~" + i;
            }
            ids.add(id);
            return id;
        }

        private boolean taken(String id) {
            return ids.contains(id)
                    || store.read(tables ->
                            tables.reports().holdsId(id) || tables.stories().aliasOf(id) != null);
        }

        void analyzed(Arrival.Reading read) {
            Arrival arrival = waiting.removeFirst();
            Document document = read.document();
            if (document.analysis() == null) {
                keep(); // so that all are told of in their order
                sink.accept(new Added.Refused(document.extraction().key(), document));
                return;
            }
            batch.add(arrival.with(read));
            if (batch.size() == BATCH) {
                keep();
            }
        }

        /** Keeps what was analysed; what it tells of is acknowledged. */
        void keep() {
            if (batch.isEmpty()) {
                return;
            }
            Placement place = placement();
            placement = null; // unless all goes well, what it holds may not be what the store does
            List<Added> added = place.keep(batch, clock.millis());
            placement = place;
            batch.clear();
            ids.clear();
            added.forEach(sink);
        }
    }

    private Placement placement() {
        Placement known = placement;
        return known == null ? Placement.restored(store) : known;
    }
}
