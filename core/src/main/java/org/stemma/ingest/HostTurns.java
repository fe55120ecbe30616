package org.stemma.ingest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One request at a time a host, and a pause between two. */
final class HostTurns {
    private final WebWorld.Clock clock;
    private final Duration delay;
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    HostTurns(WebWorld.Clock clock, Duration delay) {
        this.clock = clock;
        this.delay = delay;
    }

    /** What is done in a turn. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Runs {@code work} once it is the turn of this request to {@code host}.
     *
     * @param pause after it, where that is longer than the usual one
     */
    <T> T take(String host, Duration pause, Work<T> work) throws IOException {
        Turn turn = turn(host);
        try {
            turn.lock.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
        try {
            await(turn);
            return work.run();
        } finally {
            turn.restUntil(clock.now().plus(pause.compareTo(delay) > 0 ? pause : delay));
            turn.lock.unlock();
        }
    }

    /** Leaves {@code host} alone for {@code pause}. */
    void rest(String host, Duration pause) {
        turn(host).restUntil(clock.now().plus(pause));
    }

    private Turn turn(String host) {
        return turns.computeIfAbsent(host, unseen -> new Turn());
    }

    private void await(Turn turn) throws WebFault {
        try {
            Duration wait = turn.until(clock.now());
            while (wait.isPositive()) {
                clock.sleep(wait);
                wait = turn.until(clock.now());
            }
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private static WebFault interrupted() {
        Thread.currentThread().interrupt();
        return new WebFault("was interrupted");
    }

    /** The queue before one host. */
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private Instant free = Instant.MIN;

        synchronized void restUntil(Instant time) {
            free = time.isAfter(free) ? time : free;
        }

        synchronized Duration until(Instant now) {
            return free.equals(Instant.MIN) ? Duration.ZERO : Duration.between(now, free);
        }
    }
}
