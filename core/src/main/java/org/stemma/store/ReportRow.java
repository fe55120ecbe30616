package org.stemma.store;

import org.jspecify.annotations.Nullable;

/**
 * What lists show of a report.
 *
 * @param number in the order of arrival, from 1
 * @param id its key, unique in the store
 * @param cluster the story as grouping knows it
 * @param story the story it is in
 * @param published as precisely as it is known
 * @param publishedAt milliseconds since 1970
 * @param addedAt milliseconds since 1970
 * @param change the step in which the row last changed
 */
public record ReportRow(
        long number,
        String id,
        String cluster,
        String story,
        @Nullable String headline,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String domain,
        @Nullable String language,
        @Nullable String agency,
        @Nullable String revision,
        @Nullable String published,
        @Nullable Long publishedAt,
        long addedAt,
        long change) {}
