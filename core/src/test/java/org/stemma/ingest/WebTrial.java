package org.stemma.ingest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;

/** A fetcher in a made-up world: names under {@code .example} lead to the loopback interface, and waiting takes no time. */
final class WebTrial {
    final List<String> notes = Collections.synchronizedList(new ArrayList<>());
    final List<String> lookups = Collections.synchronizedList(new ArrayList<>());
    final TestClock clock = new TestClock();
    private final Path cache;
    private Map<String, String> names = Map.of();
    private Duration delay = Duration.ZERO;
    private boolean allowPrivate = true;
    private WebLimits webLimits = WebLimits.USUAL;
    private Limits limits = Limits.USUAL;
    private WebWorld.Resolver resolver = this::resolve;
    private SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();

    WebTrial(Path cache) {
        this.cache = cache;
    }

    /** Where {@code names} lead instead, addresses divided by blanks. */
    WebTrial names(Map<String, String> elsewhere) {
        names = elsewhere;
        return this;
    }

    WebTrial resolver(WebWorld.Resolver other) {
        resolver = other;
        return this;
    }

    WebTrial delay(Duration between) {
        delay = between;
        return this;
    }

    WebTrial publicOnly() {
        allowPrivate = false;
        return this;
    }

    WebTrial tls(SSLSocketFactory factory) {
        tls = factory;
        return this;
    }

    WebTrial documents(int bytes) {
        limits = new Limits(bytes, bytes, bytes, 200, 8);
        return this;
    }

    /** One exchange, and one address, may take {@code exchange}. */
    WebTrial within(Duration exchange) {
        webLimits = new WebLimits(exchange, exchange, exchange, Duration.ofSeconds(30), 1 << 12, 1 << 12, 5, 2, 3);
        return this;
    }

    /** At most {@code count} addresses of a list are fetched. */
    WebTrial links(int count) {
        WebLimits all = WebLimits.USUAL;
        webLimits = new WebLimits(
                all.connect(), all.exchange(), all.total(), all.pause(), all.head(), all.robots(), 5, 2, count);
        return this;
    }

    WebFetcher fetcher() {
        WebWorld world = new WebWorld(resolver, clock, tls);
        Fetching fetching = new Fetching("1.2.3", cache, delay, allowPrivate);
        return new WebFetcher(fetching, world, limits, webLimits, notes::add);
    }

    Means means() {
        return new Means(Disk.SYSTEM, limits, this::fetcher);
    }

    /** What one address gives in a run of its own. */
    Fetched fetch(String address) {
        try (WebFetcher fetcher = fetcher()) {
            return fetcher.fetch(address);
        }
    }

    /** Why {@code address} gives nothing. */
    String refusal(String address) {
        Fetched fetched = fetch(address);
        if (fetched instanceof Fetched.Failed failed) {
            return failed.reason();
        }
        throw new AssertionError("fetched: " + fetched);
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        lookups.add(host);
        if (!names.containsKey(host) && !host.endsWith(".example")) {
            throw new UnknownHostException(host);
        }
        List<InetAddress> found = new ArrayList<>();
        for (String literal : names.getOrDefault(host, "127.0.0.1").split(" ")) {
            found.add(InetAddress.getByName(literal));
        }
        return found;
    }

    /** A clock that stands still but for sleeping. */
    static final class TestClock implements WebWorld.Clock {
        final List<Duration> slept = new ArrayList<>();
        private Instant now = Instant.parse("2024-03-05T10:00:00Z");

        @Override
        public synchronized Instant now() {
            return now;
        }

        @Override
        public synchronized void sleep(Duration time) {
            slept.add(time);
            now = now.plus(time);
        }
    }
}
