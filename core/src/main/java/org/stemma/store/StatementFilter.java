package org.stemma.store;

import org.jspecify.annotations.Nullable;

/**
 * Which statements a list holds, latest first. What is null asks for nothing.
 *
 * @param speaker name, or part of it, in any case
 * @param actor beginning of a CAMEO actor code ({@code PRK}, {@code PRKGOV})
 * @param from milliseconds since 1970, inclusive
 * @param past exclusive
 * @param after where the list goes on; null for its beginning
 */
public record StatementFilter(
        @Nullable String speaker,
        @Nullable String actor,
        @Nullable String story,
        @Nullable Long from,
        @Nullable Long past,
        boolean differing,
        @Nullable Cursor after,
        int limit) {
    public static final StatementFilter ALL = new StatementFilter(null, null, null, null, null, false, null, 50);

    /** The last statement of a page. */
    public record Cursor(long saidAt, String story, String id) {}
}
