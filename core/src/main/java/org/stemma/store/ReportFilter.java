package org.stemma.store;

import org.jspecify.annotations.Nullable;

/**
 * Which reports a list holds, the latest arrival first. What is null asks for nothing.
 *
 * @param outlet name or domain
 * @param url address of the report
 * @param from publication, milliseconds since 1970, inclusive
 * @param past exclusive
 * @param before number of the last report of the page before
 */
public record ReportFilter(
        @Nullable String story,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String language,
        @Nullable Long from,
        @Nullable Long past,
        @Nullable Long before,
        int limit) {
    public static final ReportFilter ALL = new ReportFilter(null, null, null, null, null, null, null, 50);
}
