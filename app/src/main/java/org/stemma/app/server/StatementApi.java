package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.Listing;
import org.stemma.app.server.Refusal.Fault;
import org.stemma.pipeline.Archive;
import org.stemma.store.ReportRow;
import org.stemma.store.StatementFilter;
import org.stemma.store.StatementRow;
import org.stemma.store.StatementRow.WordingRow;
import org.stemma.store.StoryRow;
import org.stemma.store.Tables;

/** Statements over all stories: lists of them, and who said what. */
final class StatementApi implements Routes {
    private static final String LIST = "statements";

    private final Archive archive;
    private final Answers answers;

    StatementApi(Archive archive, Answers answers) {
        this.archive = archive;
        this.answers = answers;
    }

    /** A page of the list of statements. */
    record StatementList(
            List<Listing.Statement> statements, @Nullable String next) {}

    /** A page of what someone said. */
    record WhoSaid(List<Said> said, @Nullable String next) {}

    /** A statement, the headline of its story, and the reports that have it. */
    record Said(Listing.Statement statement, @Nullable String headline, List<Listing.Report> reports) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/statements", this::list);
        routes.get("/api/v1/who-said", this::whoSaid);
    }

    private void list(Context context) {
        Parameters given = new Parameters(context);
        StatementFilter filter = filter(given);
        given.check();
        answers.send(context, Versions.ofAll(archive), () -> archive.store().read(tables -> list(tables, filter)));
    }

    private void whoSaid(Context context) {
        Parameters given = new Parameters(context);
        StatementFilter filter = filter(given);
        given.check();
        if (filter.speaker() == null && filter.actor() == null) {
            throw Refusal.wrong(
                    "Wrong parameters", List.of(new Fault("speaker", "is needed, or actor: a code's beginning")));
        }
        answers.send(context, Versions.ofAll(archive), () -> archive.store().read(tables -> whoSaid(tables, filter)));
    }

    private static StatementFilter filter(Parameters given) {
        return new StatementFilter(
                given.text("speaker"),
                given.text("actor"),
                given.text("story"),
                given.from("from"),
                given.to("to"),
                given.flag("differing"),
                given.cursor(LIST, 3, each -> new StatementFilter.Cursor(each.whole(0), each.text(1), each.text(2))),
                given.limit() + 1);
    }

    private static StatementList list(Tables tables, StatementFilter filter) {
        List<StatementRow> rows = tables.statements().list(filter);
        return new StatementList(
                shown(rows, filter).stream().map(row -> statement(tables, row)).toList(), next(rows, filter));
    }

    static Listing.Statement statement(Tables tables, StatementRow row) {
        return Listing.Statement.of(row, tables.statements().wordings(row.story(), row.id()));
    }

    private static WhoSaid whoSaid(Tables tables, StatementFilter filter) {
        List<StatementRow> rows = tables.statements().list(filter);
        return new WhoSaid(
                shown(rows, filter).stream().map(row -> said(tables, row)).toList(), next(rows, filter));
    }

    private static Said said(Tables tables, StatementRow row) {
        List<WordingRow> wordings = tables.statements().wordings(row.story(), row.id());
        List<ReportRow> reports = wordings.stream()
                .map(WordingRow::report)
                .distinct()
                .map(tables.reports()::find)
                .flatMap(Optional::stream)
                .toList();
        return new Said(
                Listing.Statement.of(row, wordings),
                tables.stories().find(row.story()).map(StoryRow::headline).orElse(null),
                reports.stream().map(Listing.Report::of).toList());
    }

    private static List<StatementRow> shown(List<StatementRow> rows, StatementFilter filter) {
        return rows.subList(0, Math.min(filter.limit() - 1, rows.size()));
    }

    private static @Nullable String next(List<StatementRow> rows, StatementFilter filter) {
        if (rows.size() < filter.limit()) {
            return null;
        }
        StatementRow last = shown(rows, filter).getLast();
        return Cursor.write(LIST, last.saidAt() == null ? 0 : last.saidAt(), last.story(), last.id());
    }
}
