package org.stemma.ingest;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The named fields of a record of a web archive. */
record WarcHead(HeaderFields fields) {
    /** The record's type, in lower case; empty where it has none. */
    String type() {
        return Objects.requireNonNullElse(fields.get("WARC-Type"), "").toLowerCase(Locale.ROOT);
    }

    /** The address of the captured page. Some writers put it in angle brackets. */
    @Nullable
    String target() {
        String uri = fields.get("WARC-Target-URI");
        return uri != null && uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
    }

    /** Bytes of the block; -1 where the head does not say it. */
    long length() {
        String length = Objects.requireNonNullElse(fields.get("Content-Length"), "");
        return length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    }

    /** Why the crawler cut the block short, null where it did not. */
    @Nullable
    String truncated() {
        return fields.get("WARC-Truncated");
    }
}
