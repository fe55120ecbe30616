package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stemma.app.page.StateView;
import org.stemma.app.page.Templates;

/**
 * What a reader sees instead of a page: an address that leads nowhere, a question that cannot be answered, a fault with the number
 * under which the log has it. Addresses for programs ({@code /api}, {@code /mcp}) are not answered here.
 */
final class ErrorPages implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final List<String> OF_PROGRAMS = List.of("/api/", "/mcp", "/assets/", "/metrics", "/health");

    private final Templates templates;
    private final String run;
    private final AtomicInteger faults = new AtomicInteger();

    ErrorPages(Templates templates, Clock clock) {
        this.templates = templates;
        this.run = String.format(Locale.ROOT, "%04x", clock.instant().getEpochSecond() & 0xffff);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.error(HttpStatus.NOT_FOUND.getCode(), this::notFound);
        routes.exception(IllegalAddress.class, this::badRequest);
        routes.exception(Exception.class, this::fault);
    }

    /** A page's address asks for what cannot be, such as a day that is none; the message says which part and why. */
    static final class IllegalAddress extends RuntimeException {
        private static final long serialVersionUID = 1;

        IllegalAddress(String message) {
            super(message);
        }
    }

    /** Whether a person looks at the answer. */
    static boolean forReader(Context context) {
        return OF_PROGRAMS.stream().noneMatch(context.path()::startsWith);
    }

    /** Answers with a state instead of a page. */
    static void show(Context context, Templates templates, HttpStatus status, StateView state) {
        context.status(status).header("Cache-Control", "no-store");
        Pages.send(context, templates.render("site_state.jte", state));
    }

    private void notFound(Context context) {
        if (forReader(context) && !Pages.sent(context)) {
            StateView state = StateView.of(
                            "Not here", "Nothing has this address.", "Stemma shows what is in its store.")
                    .withNext("All stories", "/stories");
            show(context, templates, HttpStatus.NOT_FOUND, state);
        }
    }

    private void badRequest(IllegalAddress asked, Context context) {
        StateView state = StateView.of(
                        "Not understood", "This address cannot be answered.", String.valueOf(asked.getMessage()))
                .withNext("The page without it", context.path());
        show(context, templates, HttpStatus.BAD_REQUEST, state);
    }

    private void fault(Exception failed, Context context) {
        String number = run + "-" + String.format(Locale.ROOT, "%02d", faults.incrementAndGet());
        LOG.error("fault {}: {} {}", number, context.method(), context.path(), failed);
        context.status(HttpStatus.INTERNAL_SERVER_ERROR);
        if (forReader(context)) {
            StateView state = StateView.of(
                            "Fault",
                            "This page could not be made.",
                            "Nothing in the store is changed by it. Fault " + number
                                    + " is in the log; the text of no report is in it.")
                    .withNext("All stories", "/stories")
                    .asFault();
            show(context, templates, HttpStatus.INTERNAL_SERVER_ERROR, state);
        } else {
            context.contentType("text/plain").result("fault " + number);
        }
    }
}
