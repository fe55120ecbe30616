package org.stemma.app.server;

import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.stemma.ingest.CaptureSource;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Archive.Added;

/** Adding what was posted: a few requests wait at most, so that what they posted does not fill the memory. */
final class Adding {
    private static final int WAITING = 8;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Archive archive;
    private final BackgroundTracing tracing;
    private final Metrics metrics;
    private final long limit;
    private final Semaphore places = new Semaphore(WAITING);

    /** @param limit bytes of one request */
    Adding(Archive archive, BackgroundTracing tracing, Metrics metrics, long limit) {
        this.archive = archive;
        this.tracing = tracing;
        this.metrics = metrics;
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    /** @throws Refusal where too many wait */
    void enter() {
        if (!places.tryAcquire()) {
            throw Refusal.later(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Busy",
                    WAITING + " requests wait to add reports; ask again",
                    RETRY);
        }
    }

    void leave() {
        places.release();
    }

    /** Adds; when this returns, all that was told of as stored is kept. */
    void add(CaptureSource source, Consumer<Added> sink) {
        try {
            archive.add(source, each -> {
                metrics.added(each);
                sink.accept(each);
            });
        } finally {
            tracing.wake();
        }
    }
}
