package org.stemma.ingest;

import org.jspecify.annotations.Nullable;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;

/**
 * One fetched state of a page, and what its container said of it.
 *
 * @param key the record's id, else the file name without its extension
 * @param uri where it was read from (a path, an archive and record, an address)
 */
public record Capture(String key, String uri, Hints hints, Content content) {

    /** What stands beside the content: it outranks what the page itself says. Absent fields are null. */
    public record Hints(
            @Nullable String url,
            @Nullable Outlet outlet,
            @Nullable Moment published,
            @Nullable String title) {
        public static final Hints NONE = new Hints(null, null, null, null);
    }

    /** What was captured. */
    public sealed interface Content {
        /**
         * A page as stored.
         *
         * @param charset as the transport declared it, null where it did not
         */
        @SuppressWarnings("ArrayRecordComponent") // foreign bytes, handed on once and never compared
        record Html(byte[] bytes, @Nullable String charset) implements Content {}

        /** Scraped text that may hold menus, credits and the like. */
        record Raw(String text) implements Content {}

        /** A clean body, kept character for character. */
        record Clean(String text) implements Content {}
    }
}
