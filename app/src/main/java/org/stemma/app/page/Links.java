package org.stemma.app.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.stemma.text.CodePoints;
import org.stemma.text.Span;

/** Addresses of the served pages. */
public final class Links {
    private Links() {}

    /** The page of a report. */
    public static String report(String id) {
        return "/reports/" + segment(id);
    }

    /** The page of a report, at a passage of its text. */
    public static String report(String id, int first, int past) {
        return report(id) + "?at=" + first + "-" + past + "#hit";
    }

    /** The same for a span in UTF-16 units. */
    static String report(String id, String text, Span span) {
        CodePoints points = CodePoints.of(text);
        return report(id, points.offset(span.begin()), points.offset(span.end()));
    }

    /** The page of a story. */
    public static String story(String id) {
        return "/stories/" + segment(id);
    }

    /** The page of an outlet or agency. */
    public static String source(String name) {
        return "/sources/" + segment(name);
    }

    /** A text as one segment of a path. */
    static String segment(String text) {
        return value(text).replace("+", "%20");
    }

    /** A text as the value of a parameter. */
    public static String value(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
