package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.stemma.app.alert.Digest;
import org.stemma.app.page.DigestView;
import org.stemma.app.page.Templates;
import org.stemma.store.Store;

/** What a day brought. */
final class DigestPages implements Routes {
    private final Store store;
    private final Templates templates;
    private final Clock clock;
    private final ZoneId zone;

    DigestPages(Store store, Templates templates, Clock clock, ZoneId zone) {
        this.store = store;
        this.templates = templates;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/digest", context -> context.redirect("/digest/" + today(), HttpStatus.SEE_OTHER));
        routes.get("/digest/{day}", this::day);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void day(Context context) {
        String given = context.pathParam("day");
        try {
            LocalDate day = LocalDate.parse(given);
            context.html(
                    templates.render("site_digest.jte", new DigestView(Digest.of(store, day, zone), zone, today())));
        } catch (DateTimeParseException none) {
            throw new ErrorPages.IllegalAddress("A day is written like 2026-03-17.");
        }
    }
}
