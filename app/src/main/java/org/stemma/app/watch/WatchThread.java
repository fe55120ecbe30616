package org.stemma.app.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a watcher look whenever something is due, until it is closed. */
public final class WatchThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchThread.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Watcher watcher;
    private final Clock clock;
    private final Runnable added;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "stemma-watching");

    /**
     * @param watcher closed with this
     * @param added run when reports came in
     */
    public WatchThread(Watcher watcher, Clock clock, Runnable added) {
        this.watcher = watcher;
        this.clock = clock;
        this.added = added;
        thread.setDaemon(true);
    }

    public WatchThread start() {
        thread.start();
        return this;
    }

    /** Returns once this is closed. */
    public void join() throws InterruptedException {
        thread.join();
    }

    private void run() {
        while (stop.getCount() > 0) {
            Duration pause = SHORTEST;
            try {
                if (watcher.round() > 0) {
                    added.run();
                }
                pause = pause(Duration.between(clock.instant(), watcher.next()));
            } catch (RuntimeException failed) {
                if (stop.getCount() > 0) {
                    LOG.error("watching goes on after a fault", failed);
                    pause = LONGEST;
                }
            }
            try {
                if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static Duration pause(Duration left) {
        Duration most = left.compareTo(LONGEST) < 0 ? left : LONGEST;
        return most.compareTo(SHORTEST) > 0 ? most : SHORTEST;
    }

    @Override
    public void close() {
        stop.countDown();
        watcher.close();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
