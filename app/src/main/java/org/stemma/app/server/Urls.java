package org.stemma.app.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes addresses of the server's own pages. */
final class Urls {
    private Urls() {}

    /** {@code text} as one segment of a path. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
