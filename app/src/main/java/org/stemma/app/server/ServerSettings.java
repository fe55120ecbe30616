package org.stemma.app.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.app.config.Configuration;
import org.stemma.app.config.Settings;

/**
 * Where a server listens, and what it bears.
 *
 * @param host address to bind to
 * @param port 0 for any that is free
 * @param token who asks must show it; null where none is demanded
 * @param hosts names by which a server on loopback may be asked beside its own
 * @param limits what requests may cost
 */
public record ServerSettings(
        String host, int port, @Nullable String token, List<String> hosts, Limits limits) {
    /** @throws IllegalArgumentException where the server would be open to others without a token */
    public ServerSettings {
        hosts = List.copyOf(hosts);
        if (token == null && !loopback(host)) {
            throw new IllegalArgumentException("the address " + host
                    + " is open to other machines: set a token (STEMMA_TOKEN, or token in the configuration), or bind"
                    + " to 127.0.0.1");
        }
    }

    /**
     * What requests may cost.
     *
     * @param body bytes that one may post
     * @param rate requests a second from one client, over some seconds
     * @param traces requests at once that trace or compare what was posted
     * @param time for one of these
     * @param streams clients that may follow changes at once
     * @param stop how long requests may still run when the server ends
     */
    public record Limits(long body, int rate, int traces, Duration time, int streams, Duration stop) {
        public static final Limits USUAL = of(Configuration.usual());

        static Limits of(Configuration given) {
            return new Limits(
                    given.get(Settings.BODY_LIMIT),
                    given.get(Settings.RATE),
                    given.get(Settings.TRACES),
                    given.get(Settings.REQUEST_TIME),
                    given.get(Settings.STREAMS),
                    given.get(Settings.STOP_TIME));
        }
    }

    /** On loopback, with the usual limits. */
    public static ServerSettings local(int port) {
        return new ServerSettings("127.0.0.1", port, null, List.of(), Limits.USUAL);
    }

    /**
     * What the configuration says.
     *
     * @throws IllegalArgumentException where the server would be open to others without a token
     */
    public static ServerSettings of(Configuration given) {
        return new ServerSettings(
                given.get(Settings.HOST),
                given.get(Settings.PORT),
                given.find(Settings.TOKEN).orElse(null),
                given.get(Settings.ALLOWED_HOSTS),
                Limits.of(given));
    }

    /** Whether this machine alone can ask. */
    boolean loopback() {
        return loopback(host);
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("there is no address " + host + " to bind to", unknown);
        }
    }
}
