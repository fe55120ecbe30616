package org.stemma.app.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How often each client may ask: a bucket each that fills with time. Thread-safe; the latest clients are known, up to a bound. */
final class RateLimit {
    private static final int CLIENTS = 10_000;
    private static final double SECOND = 1e9;
    /** A client that was quiet may ask as much at once as in so many seconds. */
    private static final int BURST_SECONDS = 2;

    private final int rate;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    /**
     * @param rate requests a second
     * @param nanos a time that only grows
     */
    RateLimit(int rate, LongSupplier nanos) {
        this.rate = rate;
        this.nanos = nanos;
    }

    private static final class Bucket {
        private double left;
        private long at;

        Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }

    /** Takes one request of {@code client}; where it has asked too often, how long it should wait. */
    synchronized Optional<Duration> take(String client) {
        long now = nanos.getAsLong();
        double most = (double) rate * BURST_SECONDS;
        Bucket bucket = buckets.computeIfAbsent(client, each -> new Bucket(most, now));
        bucket.left = Math.min(most, bucket.left + (now - bucket.at) / SECOND * rate);
        bucket.at = now;
        if (bucket.left < 1) {
            return Optional.of(Duration.ofSeconds((long) Math.ceil((1 - bucket.left) / rate)));
        }
        bucket.left--;
        return Optional.empty();
    }
}
