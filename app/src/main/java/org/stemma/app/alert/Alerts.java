package org.stemma.app.alert;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.stemma.store.AlertTable.AlertRow;
import org.stemma.store.AlertTable.NoticeRow;
import org.stemma.store.DeliveryTable.DeliveryRow;
import org.stemma.store.Store;
import org.stemma.store.Tables;

/** The alerts of a store: made, changed, paused, deleted and restored. Thread-safe. */
public final class Alerts {
    /** A deleted alert can be restored so long. */
    static final Duration RESTORABLE = Duration.ofDays(1);

    private static final int SECRET_BYTES = 32;

    private final Store store;
    private final Clock clock;
    private final RandomGenerator random;
    private final AlertSettings settings;

    /** @param random of which secrets are made: a secure one */
    public Alerts(Store store, Clock clock, RandomGenerator random, AlertSettings settings) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.settings = settings;
    }

    public AlertSettings settings() {
        return settings;
    }

    /** All alerts in the order in which they were made, those among them that were deleted and can be restored. */
    public List<AlertRow> list() {
        return store.read(tables -> tables.alerts().list());
    }

    /** The alert of this number, unless it was deleted. */
    public Optional<AlertRow> find(long number) {
        return store.read(tables -> tables.alerts().find(number)).filter(each -> each.deletedAt() == null);
    }

    /** Makes an alert that tells what becomes of stories from now on. */
    public AlertRow make(AlertForm form) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return store.write(tables -> {
            AlertRow empty = new AlertRow(
                    tables.alerts().next(),
                    "",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "",
                    1,
                    null,
                    HexFormat.of().formatHex(secret),
                    null,
                    false,
                    tables.changes().last(),
                    clock.millis(),
                    null);
            AlertRow made = form.on(empty);
            tables.alerts().put(made);
            return made;
        });
    }

    /** Changes an alert; empty where there is none of this number. */
    public Optional<AlertRow> change(long number, AlertForm form) {
        return update(number, form::on);
    }

    /** Has an alert rest, or go on with what changes from now on. */
    public Optional<AlertRow> pause(long number, boolean paused) {
        return update(number, row -> with(row, paused, row.deletedAt()));
    }

    /** Deletes an alert; it can be restored for a day. */
    public Optional<AlertRow> delete(long number) {
        return update(number, row -> with(row, row.paused(), clock.millis()));
    }

    /** Restores a deleted alert. */
    public Optional<AlertRow> restore(long number) {
        return store.write(tables ->
                tables.alerts().find(number).map(row -> put(tables, with(row, row.paused(), null))));
    }

    private Optional<AlertRow> update(long number, UnaryOperator<AlertRow> change) {
        return store.write(tables -> tables.alerts()
                .find(number)
                .filter(row -> row.deletedAt() == null)
                .map(row -> put(tables, change.apply(row))));
    }

    private static AlertRow put(Tables tables, AlertRow row) {
        tables.alerts().put(row);
        return row;
    }

    private static AlertRow with(AlertRow row, boolean paused, @Nullable Long deletedAt) {
        return new AlertRow(
                row.number(),
                row.name(),
                row.words(),
                row.speaker(),
                row.actor(),
                row.place(),
                row.outlet(),
                row.type(),
                row.language(),
                row.tells(),
                row.leastOrigins(),
                row.webhook(),
                row.secret(),
                row.mail(),
                paused,
                row.since(),
                row.madeAt(),
                deletedAt);
    }

    /** Sends a notice that tells nothing, so that a receiver can be tried; how many deliveries that makes. */
    public int test(long number) {
        AlertRow alert = find(number).orElse(null);
        if (alert == null) {
            return 0;
        }
        Letters letters = new Letters(settings.address());
        return store.write(tables -> {
            long next = tables.alerts().nextNotice();
            NoticeRow notice = new NoticeRow(
                    next,
                    Letters.id("test", Long.toString(number), Long.toString(next)),
                    number,
                    clock.millis(),
                    "test",
                    "",
                    "A trial of the alert " + alert.name(),
                    0,
                    0,
                    0,
                    null);
            List<DeliveryRow> deliveries = letters.deliveries(alert, notice, tables.deliveries()::next);
            deliveries.forEach(tables.deliveries()::add);
            return deliveries.size();
        });
    }

    /** What an alert told, latest first. */
    public List<NoticeRow> notices(long number, int most) {
        return store.read(tables -> tables.alerts().noticesOf(number, most));
    }

    /** The deliveries of an alert, latest first. */
    public List<DeliveryRow> deliveries(long number, int most) {
        return store.read(tables -> tables.deliveries().ofAlert(number, most));
    }

    /** Deliveries that were given up, latest first. */
    public List<DeliveryRow> dead(int most) {
        return store.read(tables -> tables.deliveries().dead(most));
    }

    /** Tries a delivery again from the beginning; empty where there is none of this number. */
    public Optional<DeliveryRow> repeat(long number) {
        return store.write(tables -> tables.deliveries().find(number).map(row -> {
            DeliveryRow again = new DeliveryRow(
                    row.number(),
                    row.id(),
                    row.alert(),
                    row.channel(),
                    row.target(),
                    row.payload(),
                    "waiting",
                    0,
                    clock.millis(),
                    row.triedAt(),
                    row.madeAt(),
                    row.reason());
            tables.deliveries().update(again);
            return again;
        }));
    }
}
