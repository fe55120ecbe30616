package org.stemma.app.server;

import io.javalin.http.Context;

/** Sends pages to readers. */
final class Pages {
    private Pages() {}

    /** Sends a page that is made anew each time. */
    static void send(Context context, String html) {
        if (context.res().getHeader("Cache-Control") == null) {
            context.header("Cache-Control", "no-cache");
        }
        context.contentType("text/html; charset=utf-8").result(html);
        context.attribute(Pages.class.getName(), true);
    }

    /** Whether a page was sent. */
    static boolean sent(Context context) {
        return context.attribute(Pages.class.getName()) != null;
    }
}
