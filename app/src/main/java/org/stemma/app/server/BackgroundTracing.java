package org.stemma.app.server;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stemma.pipeline.Archive;

/** Traces the stories that wait, and brings the text index up to date, beside everything else. */
final class BackgroundTracing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTracing.class);
    private static final long PAUSE_SECONDS = 5;
    /** However many stories wait, what was added is found after this time. */
    private static final Duration INDEX = Duration.ofSeconds(5);

    private final Archive archive;
    private final Duration patience;
    private final Semaphore calls = new Semaphore(1);
    private final Thread thread = new Thread(this::run, "stemma-tracing");
    private volatile boolean closed;

    /** @param patience how long closing waits for the story that is being traced */
    BackgroundTracing(Archive archive, Duration patience) {
        this.archive = archive;
        this.patience = patience;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean runs() {
        return thread.isAlive();
    }

    /** Something was added. */
    void wake() {
        calls.release();
    }

    private void run() {
        prepare();
        while (!closed) {
            try {
                calls.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
                calls.drainPermits();
                work();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.error("tracing goes on after a fault", failed);
                pause();
            }
        }
    }

    private void prepare() {
        try {
            archive.prepare();
        } catch (RuntimeException failed) {
            LOG.error("the language models cannot be loaded", failed);
        }
    }

    private void work() {
        long indexed = System.nanoTime();
        while (!closed && archive.traceNext()) {
            if (System.nanoTime() - indexed > INDEX.toNanos()) {
                archive.updateIndex();
                indexed = System.nanoTime();
            }
        }
        if (!closed) {
            archive.updateIndex();
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(closed ? 0 : PAUSE_SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends after the story that is being traced; one that takes longer is left waiting in the store. */
    @Override
    public void close() {
        closed = true;
        calls.release();
        try {
            thread.join(patience.toMillis());
            if (thread.isAlive()) {
                LOG.warn("a story is still being traced; it is traced again at the next start");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
