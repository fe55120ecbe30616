package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.stemma.app.page.StateView;
import org.stemma.app.page.Templates;

/**
 * What a reader sees instead of a page: an address that leads nowhere, a question that cannot be answered, a fault with the number
 * under which the log has it. Addresses for programs ({@code /api}, {@code /mcp}) are not answered here, but
 * by {@link Problems}.
 */
final class ErrorPages implements Routes {
    private static final List<String> OF_PROGRAMS = List.of("/api/", "/mcp", "/assets/", "/metrics", "/health");

    private final Templates templates;

    ErrorPages(Templates templates) {
        this.templates = templates;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.exception(IllegalAddress.class, this::badRequest);
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
    void show(Context context, HttpStatus status, StateView state) {
        show(context, templates, status, state);
    }

    /** Answers with a state instead of a page. */
    static void show(Context context, Templates templates, HttpStatus status, StateView state) {
        context.status(status).header("Cache-Control", "no-store");
        Pages.send(context, templates.render("site_state.jte", state));
    }

    private void badRequest(IllegalAddress asked, Context context) {
        StateView state = StateView.of(
                        "Not understood", "This address cannot be answered.", String.valueOf(asked.getMessage()))
                .withNext("The page without it", context.path());
        show(context, templates, HttpStatus.BAD_REQUEST, state);
    }
}
