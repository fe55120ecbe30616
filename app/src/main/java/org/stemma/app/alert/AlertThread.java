package org.stemma.app.alert;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stemma.ingest.Postman;
import org.stemma.pipeline.Archive;
import org.stemma.store.Store;

/** Evaluates alerts and sends what is due, beside everything else, until it is closed. */
public final class AlertThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertThread.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    private final AlertWatch watch;
    private final Courier courier;
    private final DigestSender digests;
    private final Store store;
    private final Clock clock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "stemma-alerts");

    public AlertThread(Archive archive, Clock clock, AlertSettings settings, String version) {
        AlertSettings.@Nullable Mail mail = settings.mail();
        this.store = archive.store();
        this.clock = clock;
        this.watch = new AlertWatch(archive, clock, settings);
        this.courier = new Courier(
                store,
                clock,
                new Postman(version, settings.allowPrivate()),
                mail == null ? null : new Mailer(mail, clock));
        this.digests = new DigestSender(store, clock, settings);
        thread.setDaemon(true);
    }

    public AlertThread start() {
        thread.start();
        return this;
    }

    private void run() {
        try {
            attempt("forgetting old deliveries", this::forget);
            do {
                attempt("evaluating alerts", watch::evaluate);
                attempt("making digests", digests::send);
                attempt("sending", courier::deliver);
            } while (!stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget() {
        store.write(tables -> {
            tables.alerts().forget(clock.millis() - Alerts.RESTORABLE.toMillis());
            tables.deliveries().forget(clock.millis() - FORGOTTEN.toMillis());
            return true;
        });
    }

    private void attempt(String what, Runnable work) {
        try {
            if (stop.getCount() > 0) {
                work.run();
            }
        } catch (RuntimeException failed) {
            if (stop.getCount() > 0) {
                LOG.error("{} goes on after a fault", what, failed);
            }
        }
    }

    @Override
    public void close() {
        stop.countDown();
        courier.close();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
