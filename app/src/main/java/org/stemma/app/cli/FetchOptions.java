package org.stemma.app.cli;

import java.time.Duration;
import org.stemma.ingest.Fetching;
import picocli.CommandLine.Option;

/** Whether and how addresses are fetched. */
final class FetchOptions {
    private static final double MOST_DELAY = 3600;

    @Option(
            names = "--fetch",
            required = true,
            description = "Fetches addresses (http, https): pages, feeds, sitemaps and the pages that these list. "
                    + "Without it the network is never used.")
    boolean fetch;

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            description = "The pause between two requests to one host (default: 1); longer where its "
                    + "robots.txt asks for it.")
    double delay = 1;

    @Option(names = "--allow-private", description = "Fetches from loopback and private networks too.")
    boolean allowPrivate;

    Fetching fetching(World world) {
        if (!(delay >= 0 && delay <= MOST_DELAY)) {
            throw new BadUsage("--delay takes seconds from 0 to " + (int) MOST_DELAY + ", not " + delay);
        }
        return new Fetching(
                CommandLineProgram.VERSION,
                world.cache().resolve("web"),
                Duration.ofMillis(Math.round(delay * 1000)),
                allowPrivate);
    }
}
