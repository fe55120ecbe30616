package org.stemma.ingest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Content-Type} says.
 *
 * @param type in lower case; empty where nothing is said
 * @param charset null where nothing is said of it
 */
record MediaType(String type, @Nullable String charset) {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s{0,3}=\\s{0,3}[\"']?([A-Za-z0-9._:-]{2,40})", Pattern.CASE_INSENSITIVE);

    static MediaType of(@Nullable String field) {
        if (field == null) {
            return new MediaType("", null);
        }
        int end = field.indexOf(';');
        String type = end < 0 ? field : field.substring(0, end);
        Matcher charset = CHARSET.matcher(field);
        return new MediaType(type.strip().toLowerCase(Locale.ROOT), charset.find() ? charset.group(1) : null);
    }

    boolean isPage() {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    boolean isText() {
        return type.equals("text/plain");
    }

    /** Whether it says nothing that could be relied on. */
    boolean isVague() {
        return type.isEmpty()
                || type.equals("application/octet-stream")
                || type.equals("unknown/unknown")
                || !type.contains("/");
    }
}
