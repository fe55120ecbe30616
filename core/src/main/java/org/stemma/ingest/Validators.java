package org.stemma.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By what a site knows which state of an address was last sent: {@code ETag} and {@code Last-Modified}, as it gave them. */
public record Validators(@Nullable String etag, @Nullable String modified) {
    public static final Validators NONE = new Validators(null, null);

    private static final int LONGEST = 1000;

    static Validators of(WebHead head) {
        return new Validators(kept(head.field("ETag")), kept(head.field("Last-Modified")));
    }

    private static @Nullable String kept(@Nullable String field) {
        return field == null || field.isBlank() || field.length() > LONGEST ? null : field;
    }

    /** The fields of a request that ask for the address only where it has changed. */
    Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        if (etag != null) {
            conditions.put("If-None-Match", etag);
        }
        if (modified != null) {
            conditions.put("If-Modified-Since", modified);
        }
        return conditions;
    }
}
