package org.stemma.store;

import org.jspecify.annotations.Nullable;

/**
 * What lists show of a story.
 *
 * @param first publication of the earliest dated report, as precisely as it is known
 * @param lastAt of the latest dated report, else of the latest arrival; milliseconds since 1970
 * @param undecided reports whose origin the evidence does not decide
 * @param changed differences that came in on the way
 * @param languages codes divided by blanks, most frequent first
 * @param change the step in which it last changed
 * @param stale whether reports came or went that its lineage does not know yet
 * @param summary what a row of a list shows besides, written by {@link RecordCodec}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on and never compared
public record StoryRow(
        String id,
        @Nullable String headline,
        @Nullable String first,
        @Nullable String last,
        @Nullable Long firstAt,
        @Nullable Long lastAt,
        int reports,
        int newsrooms,
        int origins,
        int undecided,
        int changed,
        @Nullable String place,
        String languages,
        long change,
        boolean stale,
        byte[] summary) {}
