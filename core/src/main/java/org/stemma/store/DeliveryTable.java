package org.stemma.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What is to be sent to receivers, and what became of it. */
public final class DeliveryTable {
    private static final String COLUMNS =
            "number, id, alert, channel, target, payload, state, attempts, next_at, tried_at, made_at, reason";

    private final Handle handle;

    DeliveryTable(Handle handle) {
        this.handle = handle.registerRowMapper(DeliveryRow.class, ConstructorMapper.of(DeliveryRow.class));
    }

    /**
     * One thing for one receiver. Times are milliseconds since 1970.
     *
     * @param number from 1
     * @param id by which the receiver knows it again
     * @param alert 0 for a digest
     * @param channel {@code webhook} or {@code mail}
     * @param state {@code waiting}, {@code delivered} or {@code dead}
     * @param nextAt when it is tried, null where it is not tried again
     * @param reason why the last attempt did not reach the receiver
     */
    public record DeliveryRow(
            long number,
            String id,
            long alert,
            String channel,
            String target,
            String payload,
            String state,
            int attempts,
            @Nullable Long nextAt,
            @Nullable Long triedAt,
            long madeAt,
            @Nullable String reason) {}

    /** The number of the next delivery. */
    public long next() {
        return new Settings(handle).next("deliveries");
    }

    /** Adds a delivery, unless this receiver was to get the same before. */
    public void add(DeliveryRow row) {
        handle.createUpdate("insert into deliveries (" + COLUMNS + ") values (:number, :id, :alert, :channel, :target,"
                        + " :payload, :state, :attempts, :nextAt, :triedAt, :madeAt, :reason)"
                        + " on conflict (id, channel, target) do nothing")
                .bindMethods(row)
                .execute();
    }

    /** Notes what became of a delivery. */
    public void update(DeliveryRow row) {
        handle.createUpdate("update deliveries set state = :state, attempts = :attempts, next_at = :nextAt,"
                        + " tried_at = :triedAt, reason = :reason where number = :number")
                .bindMethods(row)
                .execute();
    }

    public Optional<DeliveryRow> find(long number) {
        return handle.createQuery("select " + COLUMNS + " from deliveries where number = :number")
                .bind("number", number)
                .mapTo(DeliveryRow.class)
                .findOne();
    }

    /** Those that are to be tried, in the order in which they are due. */
    public List<DeliveryRow> due(long now, int most) {
        return handle.createQuery("select " + COLUMNS + " from deliveries where state = 'waiting' and next_at <= :now"
                        + " order by next_at, number limit :most")
                .bind("now", now)
                .bind("most", most)
                .mapTo(DeliveryRow.class)
                .list();
    }

    /** The deliveries of an alert, latest first. */
    public List<DeliveryRow> ofAlert(long alert, int most) {
        return handle.createQuery(
                        "select " + COLUMNS + " from deliveries where alert = :alert order by number desc limit :most")
                .bind("alert", alert)
                .bind("most", most)
                .mapTo(DeliveryRow.class)
                .list();
    }

    /** Those that were given up, latest first. */
    public List<DeliveryRow> dead(int most) {
        return handle.createQuery(
                        "select " + COLUMNS + " from deliveries where state = 'dead' order by number desc limit :most")
                .bind("most", most)
                .mapTo(DeliveryRow.class)
                .list();
    }

    /** Forgets what was delivered before {@code time}. */
    public void forget(long time) {
        handle.createUpdate("delete from deliveries where state = 'delivered' and made_at < :time")
                .bind("time", time)
                .execute();
    }
}
