package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.Listing;
import org.stemma.app.json.TraceDocument;
import org.stemma.app.json.TraceDocument.StoryJson;
import org.stemma.pipeline.Archive;
import org.stemma.store.Found;
import org.stemma.store.SearchQuery;
import org.stemma.store.StoryFilter;
import org.stemma.store.StoryFilter.Order;
import org.stemma.store.StoryRow;
import org.stemma.store.StoryTable.Totals;

/** Stories for programs. */
final class StoryApi implements Routes {
    private static final String LIST = "stories";
    /** Stories that a search by words can give. */
    private static final int MOST_FOUND = 500;

    private final Archive archive;
    private final Answers answers;

    StoryApi(Archive archive, Answers answers) {
        this.archive = archive;
        this.answers = answers;
    }

    /** A page of the list of stories; {@code total} where it is asked for, {@code next} where there is more. */
    record StoryList(
            List<Listing.Story> stories,
            @Nullable Totals total,
            @Nullable String next) {}

    /** What a story's lineage is. */
    record LineageJson(
            String id,
            TraceDocument.CountsJson counts,
            List<TraceDocument.MemberJson> reports,
            List<TraceDocument.OriginJson> origins,
            List<TraceDocument.DerivationJson> derivations) {
        static LineageJson of(StoryJson story) {
            return new LineageJson(story.id(), story.counts(), story.reports(), story.origins(), story.derivations());
        }
    }

    /** The statements of a story. */
    record StatementsJson(String id, List<TraceDocument.StatementJson> statements) {}

    /** The events of a story. */
    record EventsJson(String id, List<TraceDocument.EventJson> events) {}

    /** The reports of a story in its order. */
    record ReportsJson(String id, List<Listing.Report> reports) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/stories", this::list);
        routes.get("/api/v1/stories/{id}", this::whole);
        routes.get("/api/v1/stories/{id}/lineage", context -> story(context, LineageJson::of));
        routes.get(
                "/api/v1/stories/{id}/statements",
                context -> story(context, each -> new StatementsJson(each.id(), each.statements())));
        routes.get(
                "/api/v1/stories/{id}/events",
                context -> story(context, each -> new EventsJson(each.id(), each.events())));
        routes.get("/api/v1/stories/{id}/reports", this::reports);
    }

    private void list(Context context) {
        Parameters given = new Parameters(context);
        Order order = given.choice("order", Order.class, Order.LATEST);
        String list = LIST + " " + Parameters.word(order);
        String words = given.text("words");
        boolean total = given.flag("total");
        int limit = given.limit();
        StoryFilter filter = new StoryFilter(
                null,
                given.count("reports"),
                given.count("origins"),
                given.flag("changed"),
                given.flag("undecided"),
                given.text("language"),
                given.text("outlet"),
                given.from("from"),
                given.to("to"),
                order,
                given.cursor(list, 2, cursor -> new StoryFilter.Cursor(cursor.decimal(0), cursor.text(1))),
                limit + 1);
        given.check();
        answers.send(context, Versions.ofAll(archive), () -> page(among(filter, words), list, total, limit));
    }

    private StoryFilter among(StoryFilter filter, @Nullable String words) {
        if (words == null) {
            return filter;
        }
        List<String> found = archive.store().search(SearchQuery.words(words), 0, MOST_FOUND).stream()
                .map(Found::story)
                .distinct()
                .toList();
        return with(filter, found, filter.after(), filter.limit());
    }

    private static StoryFilter with(
            StoryFilter f, @Nullable List<String> among, StoryFilter.@Nullable Cursor after, int limit) {
        return new StoryFilter(
                among,
                f.leastReports(),
                f.mostOrigins(),
                f.changed(),
                f.undecided(),
                f.language(),
                f.outlet(),
                f.from(),
                f.past(),
                f.order(),
                after,
                limit);
    }

    private StoryList page(StoryFilter filter, String list, boolean total, int limit) {
        return archive.store().read(tables -> {
            List<StoryRow> rows = tables.stories().list(filter);
            List<StoryRow> shown = rows.subList(0, Math.min(limit, rows.size()));
            Totals totals = total ? tables.stories().totals(with(filter, filter.among(), null, limit)) : null;
            return new StoryList(
                    shown.stream().map(Listing.Story::of).toList(),
                    totals,
                    rows.size() > limit ? cursor(list, filter.order(), shown.getLast()) : null);
        });
    }

    private static String cursor(String list, Order order, StoryRow last) {
        double value = switch (order) {
            case LATEST -> last.lastAt() == null ? 0 : last.lastAt();
            case REPORTS -> last.reports();
            case ECHO -> (double) last.reports() / Math.max(1, last.origins());
            case CHANGE -> last.change();
        };
        return Cursor.write(list, value, last.id());
    }

    private void whole(Context context) {
        Parameters given = new Parameters(context);
        boolean explained = given.flag("explain");
        given.check();
        send(context, story -> explained ? story : story.withoutExplanation());
    }

    private void story(Context context, Function<StoryJson, Object> part) {
        new Parameters(context).check();
        send(context, part);
    }

    private void send(Context context, Function<StoryJson, Object> part) {
        StoryRow row = row(context);
        if (row == null) {
            return;
        }
        answers.send(
                context,
                Versions.of(row),
                () -> archive.story(row.id())
                        .map(StoryJson::of)
                        .map(part)
                        .orElseThrow(() -> Refusal.later(
                                HttpStatus.CONFLICT,
                                "Not traced yet",
                                "the reports of this story are kept, and wait to be traced",
                                Duration.ofSeconds(5))));
    }

    /** The row of the story that is asked for; null where the client is sent to the story that it became a part of. */
    private @Nullable StoryRow row(Context context) {
        String id = context.pathParam("id");
        StoryRow row = archive.store().read(tables -> tables.stories().find(id)).orElse(null);
        if (row != null) {
            return row;
        }
        String now = archive.resolve(id).orElseThrow(() -> Refusal.notFound("story", id));
        String rest = context.path().substring(context.path().lastIndexOf('/'));
        boolean part = context.endpoint().path.endsWith("}");
        String query = context.queryString() == null ? "" : "?" + context.queryString();
        context.redirect(
                "/api/v1/stories/" + Urls.segment(now) + (part ? "" : rest) + query, HttpStatus.PERMANENT_REDIRECT);
        return null;
    }

    private void reports(Context context) {
        new Parameters(context).check();
        StoryRow row = row(context);
        if (row != null) {
            answers.send(
                    context,
                    Versions.of(row),
                    () -> new ReportsJson(
                            row.id(),
                            archive.store().read(tables -> tables.reports().ofStory(row.id())).stream()
                                    .map(Listing.Report::of)
                                    .toList()));
        }
    }
}
