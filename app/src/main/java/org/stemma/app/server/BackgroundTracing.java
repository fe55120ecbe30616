package org.stemma.app.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stemma.pipeline.Archive;

/** Traces the stories that wait, and brings the text index up to date, beside everything else. */
final class BackgroundTracing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTracing.class);
    private static final long PAUSE_SECONDS = 5;

    private final Archive archive;
    private final Semaphore calls = new Semaphore(1);
    private final Thread thread = new Thread(this::run, "stemma-tracing");
    private volatile boolean closed;

    BackgroundTracing(Archive archive) {
        this.archive = archive;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Something was added. */
    void wake() {
        calls.release();
    }

    private void run() {
        while (!closed) {
            try {
                calls.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
                calls.drainPermits();
                while (!closed && archive.traceNext()) {}
                if (!closed) {
                    archive.updateIndex();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.error("tracing goes on after a fault", failed);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        calls.release();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
