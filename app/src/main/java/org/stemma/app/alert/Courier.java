package org.stemma.app.alert;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.Json;
import org.stemma.ingest.Postman;
import org.stemma.store.DeliveryTable.DeliveryRow;
import org.stemma.store.Store;

/**
 * Sends what is due, and notes what became of it. What a receiver does not take is sent again after growing pauses, and given up
 * after the last; a receiver may get the same twice where the program ended in between, under the same id.
 */
public final class Courier implements AutoCloseable {
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24));
    private static final int AT_ONCE = 16;
    private static final int GONE = 410;

    private final Store store;
    private final Clock clock;
    private final Postman postman;
    private final @Nullable Mailer mailer;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param postman closed with this
     * @param mailer null where no mail server is set
     */
    public Courier(Store store, Clock clock, Postman postman, @Nullable Mailer mailer) {
        this.store = store;
        this.clock = clock;
        this.postman = postman;
        this.mailer = mailer;
    }

    /**
     * What became of one attempt.
     *
     * @param reason null where it was delivered
     * @param lasting whether another attempt would be in vain
     */
    record Attempt(@Nullable String reason, boolean lasting) {
        static final Attempt DELIVERED = new Attempt(null, false);

        static Attempt failed(String reason) {
            return new Attempt(reason, false);
        }
    }

    /** Sends what is due; returns how many were delivered. */
    public int deliver() {
        List<DeliveryRow> due = store.read(tables -> tables.deliveries().due(clock.millis(), AT_ONCE));
        List<Future<Attempt>> begun = new ArrayList<>();
        due.forEach(each -> begun.add(threads.submit(() -> send(each))));
        int delivered = 0;
        for (int i = 0; i < due.size(); i++) {
            Attempt attempt = result(begun.get(i));
            if (attempt == null) {
                return delivered;
            }
            note(due.get(i), attempt);
            delivered += attempt.reason == null ? 1 : 0;
        }
        return delivered;
    }

    private static @Nullable Attempt result(Future<Attempt> begun) {
        try {
            return begun.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException failed) {
            return Attempt.failed("a fault of Stemma's own in sending: " + failed.getCause());
        }
    }

    private void note(DeliveryRow row, Attempt attempt) {
        int attempts = row.attempts() + 1;
        boolean over = attempt.lasting || attempts > PAUSES.size();
        String state = attempt.reason == null ? "delivered" : over ? "dead" : "waiting";
        Long next = state.equals("waiting")
                ? Long.valueOf(clock.millis() + PAUSES.get(attempts - 1).toMillis())
                : null;
        DeliveryRow now = new DeliveryRow(
                row.number(),
                row.id(),
                row.alert(),
                row.channel(),
                row.target(),
                row.payload(),
                state,
                attempts,
                next,
                clock.millis(),
                row.madeAt(),
                attempt.reason);
        store.write(tables -> {
            tables.deliveries().update(now);
            return true;
        });
    }

    private Attempt send(DeliveryRow row) {
        return row.channel().equals("mail") ? mail(row) : post(row);
    }

    private Attempt mail(DeliveryRow row) {
        if (mailer == null) {
            return Attempt.failed("no mail server is set (mail.host in the configuration)");
        }
        return mailer.send(row.target(), row.id(), Json.read(row.payload(), Letters.Mail.class));
    }

    private Attempt post(DeliveryRow row) {
        String secret = store.read(tables -> tables.alerts().find(row.alert()))
                .map(each -> each.secret())
                .orElse(null);
        if (secret == null) {
            return new Attempt("its alert is no more", true);
        }
        byte[] body = row.payload().getBytes(StandardCharsets.UTF_8);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Content-Type", "application/json; charset=utf-8");
        fields.put("Stemma-Delivery", row.id());
        fields.put("Stemma-Signature", Signature.of(secret, clock.instant().getEpochSecond(), body));
        return switch (postman.post(row.target(), fields, body)) {
            case Postman.Receipt.Answered answer ->
                answer.isSuccess() ? Attempt.DELIVERED : new Attempt(answer.plain(), answer.status() == GONE);
            case Postman.Receipt.Failed failed -> new Attempt(failed.reason(), failed.lasting());
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
        postman.close();
    }
}
