package org.stemma.store;

import org.jspecify.annotations.Nullable;

/**
 * Which events a list holds, latest day first. What is null or 0 asks for nothing.
 *
 * @param type PLOVER's
 * @param actor beginning of the CAMEO actor code of a side
 * @param country ISO 3166 alpha-3 code of the place
 * @param from first day, {@code 2026-03-17}
 * @param to last day
 * @param leastOrigins they rest on so many origins or more
 * @param after where the list goes on; null for its beginning
 */
public record EventFilter(
        @Nullable String type,
        @Nullable String actor,
        @Nullable String country,
        @Nullable String story,
        @Nullable String from,
        @Nullable String to,
        int leastOrigins,
        @Nullable Cursor after,
        int limit) {
    public static final EventFilter ALL = new EventFilter(null, null, null, null, null, null, 0, null, 50);

    /** The last event of a page; the day is empty where it is not known. */
    public record Cursor(String day, String story, int number) {}
}
