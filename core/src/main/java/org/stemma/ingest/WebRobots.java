package org.stemma.ingest;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * What sites let programs read (RFC 9309): each site's robots.txt is asked for once a day. One that is not there permits all, one
 * that cannot be had forbids all, and is asked for again sooner.
 */
final class WebRobots {
    private static final String NAME = "stemma";
    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final Duration UNREACHABLE_FOR = Duration.ofMinutes(5);

    private final Loader loader;
    private final WebWorld.Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    WebRobots(Loader loader, WebWorld.Clock clock) {
        this.loader = loader;
        this.clock = clock;
    }

    /** Rules that were asked for at a time, or are being asked for. */
    private record Known(FutureTask<Rules> rules, Instant asked) {
        boolean isOld(Instant now) {
            Duration good = !rules.isDone() || had() ? GOOD_FOR : UNREACHABLE_FOR;
            return !now.isBefore(asked.plus(good));
        }

        private boolean had() {
            try {
                return rules.resultNow() instanceof Rules.Read;
            } catch (IllegalStateException failed) {
                return false;
            }
        }
    }

    /** Gets the robots.txt at an address. */
    interface Loader {
        WebAnswer load(WebAddress robots) throws IOException;
    }

    /** What one site's robots.txt says. */
    sealed interface Rules {
        /** Its rules for Stemma. */
        record Read(SimpleRobotRules rules) implements Rules {}

        /** It could not be had, and why. */
        record Unreachable(String reason) implements Rules {}

        /** Why {@code address} may not be read, null where it may. */
        default @Nullable String refusal(WebAddress address) {
            return switch (this) {
                case Read read ->
                    read.rules.isAllowed(address.toString()) ? null : "robots.txt of " + address.host() + " forbids it";
                case Unreachable unreachable -> unreachable.reason;
            };
        }

        /** The pause that the site asks for between two requests; zero where it asks for none. */
        default Duration delay() {
            return this instanceof Read read && read.rules.getCrawlDelay() > 0
                    ? Duration.ofMillis(read.rules.getCrawlDelay())
                    : Duration.ZERO;
        }
    }

    /** The rules of the site of {@code address}; the first who asks loads them, the others wait. */
    Rules of(WebAddress address) throws WebFault {
        Instant now = clock.now();
        Known mine = new Known(new FutureTask<>(() -> load(address)), now);
        Known known = this.known.compute(address.origin(), (site, old) -> old == null || old.isOld(now) ? mine : old);
        if (known.rules.equals(mine.rules)) {
            mine.rules.run();
        }
        try {
            return known.rules.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WebFault("was interrupted");
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
    }

    private Rules load(WebAddress address) throws IOException {
        WebAddress robots = address.resolve("/robots.txt");
        try {
            WebAnswer answer = loader.load(robots);
            return rules(robots, answer);
        } catch (WebFault fault) {
            String reason = String.valueOf(fault.getMessage());
            return fault.isOfHost() ? new Rules.Unreachable(reason) : unreachable(robots, reason);
        }
    }

    private static Rules rules(WebAddress robots, WebAnswer answer) {
        int status = answer.head().status();
        if (status == 429 || status >= 500) {
            return unreachable(robots, WebStatus.plain(status));
        }
        byte[] lines = answer.head().isSuccess() ? answer.body() : new byte[0];
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return new Rules.Read(parser.parseContent(robots.toString(), lines, "text/plain", List.of(NAME)));
    }

    private static Rules unreachable(WebAddress robots, String reason) {
        return new Rules.Unreachable("robots.txt of " + robots.host() + " " + reason + "; all counts as forbidden");
    }
}
