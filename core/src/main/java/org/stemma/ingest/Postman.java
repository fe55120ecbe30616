package org.stemma.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Posts to addresses that users named, by the same rules by which pages are fetched: a checked address, bounded in time; no
 * redirect is followed. Safe for use by many threads.
 */
public final class Postman implements AutoCloseable {
    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final WebExchange exchange;

    /**
     * @param version of Stemma, as receivers are told it
     * @param allowPrivate whether loopback and private networks may be posted to
     */
    public Postman(String version, boolean allowPrivate) {
        this(new Fetching(version, Path.of(""), Duration.ZERO, allowPrivate), WebWorld.system());
    }

    Postman(Fetching fetching, WebWorld world) {
        this.exchange = new WebExchange(world, fetching, Limits.USUAL, WebLimits.USUAL);
    }

    /** What became of it. */
    public sealed interface Receipt {
        /** The receiver answered. */
        record Answered(int status) implements Receipt {
            public boolean isSuccess() {
                return status >= 200 && status < 300;
            }

            /** {@code answers 404, not found}. */
            public String plain() {
                return WebStatus.plain(status);
            }
        }

        /**
         * It was not reached, and why.
         *
         * @param lasting whether another attempt would be in vain
         */
        record Failed(String reason, boolean lasting) implements Receipt {}
    }

    /** Posts {@code body} with {@code fields} beside the usual ones. */
    public Receipt post(String address, Map<String, String> fields, byte[] body) {
        try {
            WebAddress to = WebAddress.parse(address);
            WebExchange.Message message = new WebExchange.Message("POST", to, fields, body);
            return exchange.send(message, WITHIN, (head, unread) -> new Receipt.Answered(head.status()));
        } catch (WebFault fault) {
            return new Receipt.Failed(
                    Faults.message(fault).replace("; --allow-private permits it", ""), fault.isLasting());
        }
    }

    @Override
    public void close() {
        exchange.close();
    }
}
