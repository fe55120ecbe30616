package org.stemma.ingest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/** What fetching needs of the world. */
record WebWorld(Resolver resolver, Clock clock, SSLSocketFactory tls) {
    /** The machine's own resolver, clock and trusted certificates. */
    static WebWorld system() {
        return new WebWorld(host -> List.of(InetAddress.getAllByName(host)), new SystemClock(), (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    /** Names to addresses, best first. */
    interface Resolver {
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    /** Time, and waiting. */
    interface Clock {
        Instant now();

        void sleep(Duration time) throws InterruptedException;
    }

    private static final class SystemClock implements Clock {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time);
        }
    }
}
