package org.stemma.app.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stemma.app.json.Listing;
import org.stemma.pipeline.Archive;
import org.stemma.store.StoreException;

/**
 * Clients that follow changes, a virtual thread each. One thread looks for changes for all of them; who hears nothing for a while gets a
 * comment, which shows both sides that the line stands.
 */
final class ChangeStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeStreams.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final int CHUNK = 100;

    private final Archive archive;
    private final Duration heartbeat;
    private final int most;
    private final Semaphore places;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Thread looking = new Thread(this::look, "stemma-changes");
    private long last;
    private volatile boolean closed;

    /** @param most clients at once */
    ChangeStreams(Archive archive, Duration heartbeat, int most) {
        this.archive = archive;
        this.heartbeat = heartbeat;
        this.most = most;
        this.places = new Semaphore(most);
        looking.setDaemon(true);
    }

    void start() {
        looking.start();
    }

    /** How many follow now. */
    int clients() {
        return most - places.availablePermits();
    }

    private void look() {
        try {
            while (!closed) {
                Thread.sleep(LOOK);
                if (clients() > 0) {
                    tell();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        try {
            long now = archive.store().read(tables -> tables.changes().last());
            lock.lock();
            try {
                last = now;
                news.signalAll();
            } finally {
                lock.unlock();
            }
        } catch (StoreException failed) {
            LOG.warn("changes cannot be read now: {}", failed.getMessage());
        }
    }

    /**
     * Lets a client follow until it goes, or the server stops.
     *
     * @param after number of the last change that it knows; null for what comes from now on
     */
    void follow(Context context, @Nullable Long after) {
        if (closed || !places.tryAcquire()) {
            throw Refusal.later(
                    HttpStatus.SERVICE_UNAVAILABLE, "Busy", "more than " + most + " clients follow changes", RETRY);
        }
        long from =
                after == null ? archive.store().read(tables -> tables.changes().last()) : after;
        context.contentType("text/event-stream;charset=utf-8").header("Cache-Control", "no-store");
        CompletableFuture<Void> done = new CompletableFuture<>();
        context.future(() -> done);
        Thread.ofVirtual().name("stemma-stream").start(() -> {
            try {
                send(context.res().getOutputStream(), from);
            } catch (IOException gone) {
                LOG.debug("a client that followed changes is gone");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (StoreException failed) {
                LOG.warn("changes cannot be read: {}", failed.getMessage());
            } finally {
                places.release();
                done.complete(null);
            }
        });
    }

    private void send(OutputStream out, long from) throws IOException, InterruptedException {
        write(out, "retry: 3000\n\n");
        long known = from;
        while (!closed) {
            List<Listing.Change> changes = ChangeApi.after(archive, known, CHUNK);
            for (Listing.Change change : changes) {
                write(out, ChangeApi.event(change));
                known = change.number();
            }
            if (changes.isEmpty() && !await(known)) {
                write(out, ": here\n\n");
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Waits for a change after {@code known}; false where none came within the time of a heartbeat. */
    private boolean await(long known) throws InterruptedException {
        long left = heartbeat.toNanos();
        lock.lock();
        try {
            while (!closed && last <= known && left > 0) {
                left = news.awaitNanos(left);
            }
            return closed || last > known;
        } finally {
            lock.unlock();
        }
    }

    /** Ends all streams. */
    @Override
    public void close() {
        closed = true;
        looking.interrupt();
        lock.lock();
        try {
            news.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            // so that the streams end before the store does
            if (!places.tryAcquire(most, 5, TimeUnit.SECONDS)) {
                LOG.debug("some streams end later");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
