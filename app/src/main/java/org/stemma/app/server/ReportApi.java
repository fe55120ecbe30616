package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.AnalyzeLine;
import org.stemma.app.json.Listing;
import org.stemma.event.AnalyzedReport;
import org.stemma.extract.Extraction;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Archive.Added;
import org.stemma.pipeline.Document;
import org.stemma.store.ReportFilter;
import org.stemma.store.ReportRow;

/** Reports for programs, and from them. */
final class ReportApi implements Routes {
    private static final String LIST = "reports";

    private final Archive archive;
    private final Answers answers;
    private final Adding adding;

    ReportApi(Archive archive, Answers answers, Adding adding) {
        this.archive = archive;
        this.answers = answers;
        this.adding = adding;
    }

    /** A page of the list of reports. */
    record ReportList(
            List<Listing.Report> reports, @Nullable String next) {}

    /** What became of what was posted. */
    record AddedList(List<AddedJson> reports) {}

    /**
     * What became of one report.
     *
     * @param outcome {@code stored}, {@code known} where the store held it already, or {@code refused}
     * @param story that it is in
     * @param reason why it was refused
     */
    record AddedJson(
            String key,
            String outcome,
            @Nullable String story,
            @Nullable String reason) {
        static AddedJson of(Added added) {
            return switch (added) {
                case Added.Stored now -> new AddedJson(now.key(), "stored", now.story(), null);
                case Added.Known before -> new AddedJson(before.key(), "known", null, null);
                case Added.Refused none -> new AddedJson(none.key(), "refused", null, reason(none.document()));
            };
        }

        private static String reason(Document document) {
            return switch (document.extraction()) {
                case Extraction.Article article -> String.valueOf(document.fault());
                case Extraction.NotAnArticle other -> other.reason();
                case Extraction.Unreadable other -> other.reason();
            };
        }
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/reports", this::list);
        routes.get("/api/v1/reports/{key}", this::report);
        routes.post("/api/v1/reports", this::post);
    }

    private void list(Context context) {
        Parameters given = new Parameters(context);
        int limit = given.limit();
        ReportFilter filter = new ReportFilter(
                given.text("story"),
                given.text("outlet"),
                given.text("url"),
                given.text("language"),
                given.from("from"),
                given.to("to"),
                given.cursor(LIST, 1, each -> each.whole(0)),
                limit + 1);
        given.check();
        answers.send(context, Versions.ofAll(archive), () -> page(filter, limit));
    }

    private ReportList page(ReportFilter filter, int limit) {
        List<ReportRow> rows = archive.store().read(tables -> tables.reports().list(filter));
        List<ReportRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit ? Cursor.write(LIST, shown.getLast().number()) : null;
        return new ReportList(shown.stream().map(Listing.Report::of).toList(), next);
    }

    private void report(Context context) {
        new Parameters(context).check();
        String key = context.pathParam("key");
        ReportRow row = archive.store()
                .read(tables -> tables.reports().find(key))
                .orElseThrow(() -> Refusal.notFound("report", key));
        answers.send(
                context,
                Versions.ofAll(archive),
                () -> analysis(row).map(ReportApi::line).orElseThrow(() -> Refusal.notFound("report", key)));
    }

    /** A report without a date has its times as its story places them. */
    private Optional<AnalyzedReport> analysis(ReportRow row) {
        Optional<AnalyzedReport> analysis = archive.report(row.id());
        if (analysis.isEmpty() || analysis.get().report().metadata().today() != null) {
            return analysis;
        }
        return archive.story(row.story())
                .flatMap(story -> story.reports().stream()
                        .filter(each -> each.key().equals(row.id()))
                        .findFirst())
                .or(() -> analysis);
    }

    static AnalyzeLine line(AnalyzedReport analysis) {
        return AnalyzeLine.of(new Document(new Extraction.Article(analysis.report()), analysis));
    }

    /** Adds what is posted; answers when all is kept. */
    private void post(Context context) {
        adding.enter();
        try {
            PostedReports posted = PostedReports.of(context, adding.limit());
            List<AddedJson> added = new ArrayList<>();
            adding.add(posted.source(), each -> added.add(AddedJson.of(each)));
            Answers.send(context, new AddedList(added));
        } finally {
            adding.leave();
        }
    }
}
