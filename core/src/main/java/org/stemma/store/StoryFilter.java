package org.stemma.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which stories a list holds, and in what order. What is null or 0 asks for nothing.
 *
 * @param among ids; null for any
 * @param leastReports they have so many reports or more
 * @param mostOrigins they have so many origins or fewer, and one at least
 * @param changed something changed on the way
 * @param undecided the evidence does not decide for some report
 * @param language ISO 639-1 code of a report
 * @param outlet name or domain of the outlet of a report
 * @param from milliseconds since 1970, inclusive, of the last report
 * @param past exclusive
 * @param after where the list goes on; null for its beginning
 * @param limit stories at most
 */
public record StoryFilter(
        @Nullable List<String> among,
        int leastReports,
        int mostOrigins,
        boolean changed,
        boolean undecided,
        @Nullable String language,
        @Nullable String outlet,
        @Nullable Long from,
        @Nullable Long past,
        Order order,
        @Nullable Cursor after,
        int limit) {
    public static final StoryFilter ALL =
            new StoryFilter(null, 0, 0, false, false, null, null, null, null, Order.LATEST, null, 50);

    /** Orders of a list of stories. */
    public enum Order {
        /** The story with the latest report first. */
        LATEST("coalesce(last_at, 0)"),
        /** The story with most reports first. */
        REPORTS("reports"),
        /** The story with most reports for each of its origins first: the one most echoed. */
        ECHO("cast(reports as double precision) / case when origins = 0 then 1 else origins end"),
        /** The story that changed last first. */
        CHANGE("change");

        private final String value;

        Order(String value) {
            this.value = value;
        }

        String value() {
            return value;
        }
    }

    /** The last story of a page: its value in the order, and its id. */
    public record Cursor(double value, String id) {}
}
