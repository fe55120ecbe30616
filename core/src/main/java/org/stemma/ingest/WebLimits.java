package org.stemma.ingest;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What an address may cost.
 *
 * @param connect until a connection stands
 * @param exchange for one request and its whole answer, the name's resolution and the connection in it
 * @param total for all exchanges and pauses of one address, redirects and repeats in it; waiting for the host's turn is not
 * @param pause the longest pause that a site may ask for (Retry-After, Crawl-delay)
 * @param head bytes of an answer before its body
 * @param robots bytes of a robots.txt that are read
 * @param redirects from one address
 * @param repeats of a request that the site put off
 * @param links of one feed that are fetched
 */
record WebLimits(
        Duration connect,
        Duration exchange,
        Duration total,
        Duration pause,
        int head,
        int robots,
        int redirects,
        int repeats,
        int links) {
    static final WebLimits USUAL = new WebLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            1 << 16,
            500 << 10,
            5,
            2,
            50);

    /** {@code time} as a reader writes it: {@code 30 s}, {@code 0.5 s}. */
    static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
