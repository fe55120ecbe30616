package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import org.stemma.app.page.Templates;
import org.stemma.app.page.WatchView;
import org.stemma.store.Store;

/** What is watched, and how it goes. */
final class WatchPages implements Routes {
    private final Store store;
    private final Templates templates;
    private final Clock clock;

    WatchPages(Store store, Templates templates, Clock clock) {
        this.store = store;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(
                "/watching",
                context -> context.header("Cache-Control", "no-store")
                        .html(templates.render("site_watching.jte", WatchView.of(store, clock.instant()))));
    }
}
