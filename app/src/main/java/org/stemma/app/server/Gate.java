package org.stemma.app.server;

import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets so many pieces of heavy work in at once, each for a bounded time. */
final class Gate {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Semaphore places;
    private final Duration time;

    /**
     * @param places at once
     * @param time that a request waits for its work
     */
    Gate(int places, Duration time) {
        this.places = new Semaphore(places);
        this.time = time;
    }

    /**
     * The result of {@code work}.
     *
     * @throws Refusal where no place gets free, or the work takes too long; its place is free when it has really ended
     */
    <T> T run(Callable<T> work) {
        enter();
        FutureTask<T> task = new FutureTask<>(() -> {
            try {
                return work.call();
            } finally {
                places.release();
            }
        });
        Thread thread = new Thread(task, "stemma-asked");
        thread.setDaemon(true);
        thread.start();
        return result(task);
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.later(
                        HttpStatus.SERVICE_UNAVAILABLE, "Busy", "others are being served; ask again", RETRY);
            }
        } catch (InterruptedException interrupted) {
            throw stopping();
        }
    }

    private <T> T result(FutureTask<T> task) {
        try {
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(cause);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw Refusal.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Took too long",
                    "this takes longer than " + time.toSeconds() + " s; ask for less, or set request-time");
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            throw stopping();
        }
    }

    private static Refusal stopping() {
        Thread.currentThread().interrupt();
        return Refusal.later(HttpStatus.SERVICE_UNAVAILABLE, "Stopping", "the server is being stopped", RETRY);
    }
}
