package org.stemma.app.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.app.watch.Rhythm;
import org.stemma.ingest.Fetching;
import org.stemma.ingest.Lookout;
import picocli.CommandLine.Option;

/** How feeds are watched. */
final class WatchOptions {
    private static final double MOST_DELAY = 3600;
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s?([smhd])");

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "10m",
            description = "The usual time between two looks at a feed: 90s, 10m, 2h, 1d (default: ${DEFAULT-VALUE}).")
    String every = "10m";

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            description =
                    "The pause between two requests to one host (default: 1); longer where its robots.txt asks for it.")
    double delay = 1;

    @Option(names = "--allow-private", description = "Fetches from loopback and private networks too.")
    boolean allowPrivate;

    Rhythm rhythm() {
        Duration time = time(every);
        if (time.compareTo(Rhythm.LEAST) < 0 || time.compareTo(Duration.ofDays(1)) > 0) {
            throw new BadUsage("--every takes a time from 1m to 1d, not " + every);
        }
        return new Rhythm(time);
    }

    private static Duration time(String text) {
        Matcher time = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!time.matches()) {
            throw new BadUsage("--every takes a time such as 90s, 10m or 2h, not " + text);
        }
        long count = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    Lookout lookout(World world, Consumer<String> notes) {
        if (!(delay >= 0 && delay <= MOST_DELAY)) {
            throw new BadUsage("--delay takes seconds from 0 to " + (int) MOST_DELAY + ", not " + delay);
        }
        Fetching fetching = new Fetching(
                CommandLineProgram.VERSION,
                world.cache().resolve("web"),
                Duration.ofMillis(Math.round(delay * 1000)),
                allowPrivate);
        return new Lookout(fetching, notes);
    }
}
