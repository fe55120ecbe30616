package org.stemma.ingest;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How addresses are fetched.
 *
 * @param version of Stemma, as sites are told it
 * @param cache folder of answers that carry a validator, to be asked for anew only where they have changed
 * @param delay the pause between two requests to one host; a site's own robots.txt may ask for a longer one
 * @param allowPrivate whether loopback and private networks may be asked too
 */
public record Fetching(String version, Path cache, Duration delay, boolean allowPrivate) {
    public Fetching {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("a delay is not negative: " + delay);
        }
    }
}
