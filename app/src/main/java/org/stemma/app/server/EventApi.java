package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.Listing;
import org.stemma.event.Plover;
import org.stemma.pipeline.Archive;
import org.stemma.store.EventFilter;
import org.stemma.store.EventRow;

/** Events over all stories. */
final class EventApi implements Routes {
    private static final String LIST = "events";

    private final Archive archive;
    private final Answers answers;

    EventApi(Archive archive, Answers answers) {
        this.archive = archive;
        this.answers = answers;
    }

    /** A page of the list of events. */
    record EventList(List<Listing.Event> events, @Nullable String next) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/events", this::list);
    }

    private void list(Context context) {
        Parameters given = new Parameters(context);
        int limit = given.limit();
        EventFilter filter = new EventFilter(
                given.word("type", Plover.class),
                upper(given.text("actor")),
                upper(given.text("country")),
                given.text("story"),
                given.day("from"),
                given.day("to"),
                given.count("origins"),
                given.cursor(LIST, 3, each -> new EventFilter.Cursor(each.text(0), each.text(1), (int) each.whole(2))),
                limit + 1);
        given.check();
        answers.send(context, Versions.ofAll(archive), () -> page(filter, limit));
    }

    private static @Nullable String upper(@Nullable String code) {
        return code == null ? null : code.strip().toUpperCase(Locale.ROOT);
    }

    private EventList page(EventFilter filter, int limit) {
        List<EventRow> rows = archive.store().read(tables -> tables.events().list(filter));
        List<EventRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new EventList(
                shown.stream().map(Listing.Event::of).toList(), rows.size() > limit ? cursor(shown.getLast()) : null);
    }

    private static String cursor(EventRow last) {
        return Cursor.write(LIST, last.day() == null ? "" : last.day(), last.story(), last.number());
    }
}
