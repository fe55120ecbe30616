package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.Json;
import org.stemma.app.json.Listing;
import org.stemma.pipeline.Archive;
import org.stemma.store.ChangeTable.ChangeRow;
import org.stemma.store.Tables;

/** What became of stories: as a list, and as server-sent events while it happens. */
final class ChangeApi implements Routes {
    private final Archive archive;
    private final Answers answers;
    private final ChangeStreams streams;

    ChangeApi(Archive archive, Answers answers, ChangeStreams streams) {
        this.archive = archive;
        this.answers = answers;
        this.streams = streams;
    }

    /** Changes in order; {@code last} is the number to go on after. */
    record ChangeList(List<Listing.Change> changes, long last) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/changes", this::list);
        routes.get("/api/v1/changes/stream", this::stream);
    }

    private void list(Context context) {
        Parameters given = new Parameters(context);
        Long after = given.position("after");
        int limit = given.limit();
        given.check();
        answers.send(context, Versions.ofAll(archive), () -> list(after == null ? 0 : after, limit));
    }

    private ChangeList list(long after, int limit) {
        List<Listing.Change> changes = after(archive, after, limit);
        return new ChangeList(
                changes, changes.isEmpty() ? after : changes.getLast().number());
    }

    static List<Listing.Change> after(Archive archive, long number, int most) {
        return archive.store()
                .read(tables -> tables.changes().after(number, most).stream()
                        .map(row -> Listing.Change.of(row, into(tables, row)))
                        .toList());
    }

    private static @Nullable String into(Tables tables, ChangeRow row) {
        return row.kind().equals("merged") ? tables.stories().aliasOf(row.story()) : null;
    }

    private void stream(Context context) {
        Parameters given = new Parameters(context);
        Long after = given.position("after");
        given.check();
        String seen = context.header("Last-Event-ID");
        boolean known = seen != null && seen.matches("\\d{1,18}");
        streams.follow(context, known ? Long.valueOf(seen) : after);
    }

    /** A change as a server-sent event. */
    static String event(Listing.Change change) {
        return "id: " + change.number() + "\nevent: " + change.kind() + "\ndata: " + Json.line(change) + "\n\n";
    }
}
