package org.stemma.ingest;

import org.jspecify.annotations.Nullable;

/** What comes next in a web archive. */
sealed interface WarcItem {
    /**
     * A record.
     *
     * @param number of the record in its archive, from 1
     * @param block what was asked for of its block, else nothing
     * @param fault what is wrong with it though it was read; null where nothing is
     */
    @SuppressWarnings("ArrayRecordComponent") // foreign bytes, handed on once and never compared
    record Held(
            int number,
            WarcHead head,
            byte[] block,
            @Nullable String fault) implements WarcItem {}

    /**
     * Something that could not be read; what follows is read again.
     *
     * @param number of the record that it was or stands before
     */
    record Lost(int number, @Nullable String target, String reason) implements WarcItem {}
}
