package org.stemma.app.server;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers requests and logs each with its status and time. What was asked for is logged by its path alone: what is searched, posted or
 * shown never is.
 */
final class RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.stemma.requests");
    private static final String NUMBER = "stemma.number";
    private static final int RADIX = 36;

    private final String start;
    private final AtomicLong count = new AtomicLong();

    /** @param clock numbers of two runs differ by the time of their start */
    RequestLog(Clock clock) {
        this.start = Long.toString(clock.millis(), RADIX);
    }

    void begin(Context context) {
        context.attribute(NUMBER, start + "-" + count.incrementAndGet());
    }

    /** The number of a request. */
    static String number(Context context) {
        String number = context.attribute(NUMBER);
        return number == null ? "0" : number;
    }

    void log(Context context, double milliseconds) {
        LOG.atInfo()
                .addKeyValue("request", number(context))
                .addKeyValue("method", context.method().name())
                .addKeyValue("path", Refusal.shortened(context.path()))
                .addKeyValue("status", context.statusCode())
                .addKeyValue("ms", Math.round(milliseconds))
                .log("answered");
    }
}
