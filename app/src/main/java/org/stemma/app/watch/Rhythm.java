package org.stemma.app.watch;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When lists and pages are looked at again.
 *
 * @param every the usual time between two looks at a list
 */
public record Rhythm(Duration every) {
    public static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration LONGEST_ASKED = Duration.ofDays(7);
    private static final Duration LONGEST_FRESH = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 20;
    /** A page is looked at again after these times, so that a silent correction is found. */
    private static final List<Duration> AGAIN = List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));

    private static final List<Duration> RETRIES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(20), Duration.ofHours(2), Duration.ofHours(12));

    public Rhythm {
        if (!every.isPositive() || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("lists are looked at every day at least, not every " + every);
        }
    }

    /** The pause after a look that went well. */
    Duration afterList(Duration fresh) {
        Duration asked = fresh.compareTo(LONGEST_FRESH) < 0 ? fresh : LONGEST_FRESH;
        return asked.compareTo(every) > 0 ? asked : every;
    }

    /** The pause after {@code failures} in a row: doubled with each, a day at most. */
    Duration afterFailures(int failures) {
        long times = 1L << Math.min(failures, MOST_DOUBLINGS);
        boolean over = every.toSeconds() * times > LONGEST.toSeconds();
        return over ? LONGEST : every.multipliedBy(times);
    }

    /** The pause that a site asked for, a week at most; that after failures where it did not say how long. */
    Duration putOff(@Nullable Duration asked, int failures) {
        if (asked == null) {
            return afterFailures(failures);
        }
        Duration most = asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
        return most.compareTo(every) > 0 ? most : every;
    }

    /** When a page is looked at again that was had {@code looks} times; null where it is not. */
    static @Nullable Duration afterPage(int looks) {
        return looks <= AGAIN.size() ? AGAIN.get(looks - 1) : null;
    }

    /** When a page is asked for again that {@code failures} times in a row could not be had; null where it is not. */
    static @Nullable Duration afterPageFailures(int failures) {
        return failures <= RETRIES.size() ? RETRIES.get(failures - 1) : null;
    }
}
