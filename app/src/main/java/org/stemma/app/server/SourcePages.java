package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.stemma.app.page.SourceView;
import org.stemma.app.page.SourcesView;
import org.stemma.app.page.StateView;
import org.stemma.app.page.Templates;
import org.stemma.pipeline.Archive;
import org.stemma.store.OutletTable.Counts;

/** The list of outlets and agencies, and each of them. */
final class SourcePages implements Routes {
    private static final int LAST_PAGE = 1000;

    private final Archive archive;
    private final Templates templates;

    SourcePages(Archive archive, Templates templates) {
        this.archive = archive;
        this.templates = templates;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/sources", this::list);
        routes.get("/sources/{name}", this::source);
    }

    private void list(Context context) {
        String given = Optional.ofNullable(context.queryParam("q")).orElse("").strip();
        String words = given.substring(0, Math.min(given.length(), 200));
        int page = page(Optional.ofNullable(context.queryParam("page")).orElse("1"));
        List<Counts> rows = archive.store()
                .read(tables -> tables.outlets().list(words, page * SourcesView.PAGE, SourcesView.PAGE + 1));
        Pages.send(context, templates.render("site_sources.jte", SourcesView.of(words, rows, page)));
    }

    private static int page(String given) {
        try {
            int page = Integer.parseInt(given);
            if (page >= 1 && page <= LAST_PAGE) {
                return page - 1;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw new ErrorPages.IllegalAddress("page is none from 1 to " + LAST_PAGE + ": " + given);
    }

    private void source(Context context) {
        String name = context.pathParam("name");
        Optional<SourceView> view = archive.store()
                .read(tables -> tables.outlets().find(name).map(counts -> SourceView.of(tables, counts)));
        if (view.isPresent()) {
            Pages.send(context, templates.render("site_source.jte", view.get()));
            return;
        }
        StateView state = StateView.of(
                        "Not here",
                        "No outlet and no agency of this store is called so.",
                        "Names are as the pages of the reports give them.")
                .withNext("All sources", "/sources");
        ErrorPages.show(context, templates, HttpStatus.NOT_FOUND, state);
    }
}
