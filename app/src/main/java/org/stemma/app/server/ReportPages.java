package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.page.FurniturePlaces;
import org.stemma.app.page.ReportPart;
import org.stemma.app.page.StateView;
import org.stemma.app.page.Templates;
import org.stemma.app.view.StoryView;
import org.stemma.event.AnalyzedReport;
import org.stemma.pipeline.Archive;
import org.stemma.report.Report;
import org.stemma.store.Original;
import org.stemma.store.ReportRow;

/** Reports to be read, and the originals that were kept. */
final class ReportPages implements Routes {
    /** Versions offered for comparison. */
    private static final int VERSIONS = 20;

    private final Archive archive;
    private final StoryViews stories;
    private final Templates templates;

    ReportPages(Archive archive, StoryViews stories, Templates templates) {
        this.archive = archive;
        this.stories = stories;
        this.templates = templates;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/reports/{id}", this::report);
        routes.get("/reports/{id}/original", this::original);
    }

    private void report(Context context) {
        String id = context.pathParam("id");
        Optional<ReportRow> row =
                archive.store().read(tables -> tables.reports().find(id));
        Optional<AnalyzedReport> analysis = archive.report(id);
        if (row.isEmpty() || analysis.isEmpty()) {
            missing(context, id);
            return;
        }
        context.html(templates.render("site_report.jte", part(row.get(), analysis.get(), new PageParameters(context))));
    }

    private ReportPart part(ReportRow row, AnalyzedReport stored, PageParameters asked) {
        StoryView story = stories.find(row.story()).orElse(null);
        AnalyzedReport analysis = placed(stored, story);
        String with = asked.text("with");
        return ReportPart.of(
                analysis,
                new ReportPart.Asked(
                        story,
                        FurniturePlaces.of(analysis.report(), original(row.id()).orElse(null)),
                        asked.spans("at", analysis.report().text()),
                        asked.number("evidence", 100_000),
                        archive.report(with).map(AnalyzedReport::report).orElse(null),
                        versions(row, story)));
    }

    /** The report with the times that its story resolves. */
    private static AnalyzedReport placed(AnalyzedReport stored, @Nullable StoryView story) {
        return story == null
                ? stored
                : story.report(stored.key()).map(each -> each.analyzed()).orElse(stored);
    }

    /** Other captures of the same address, and other reports of the story by the same outlet. */
    private List<Report> versions(ReportRow row, @Nullable StoryView story) {
        List<String> ids = new ArrayList<>();
        if (row.url() != null) {
            archive.store().read(tables -> tables.reports().ofAddress(Objects.requireNonNull(row.url()))).stream()
                    .map(ReportRow::id)
                    .forEach(ids::add);
        }
        if (story != null) {
            story.report(row.id()).stream()
                    .flatMap(own -> story.reports().stream()
                            .filter(each -> each.outlet().equals(own.outlet())))
                    .forEach(each -> ids.add(each.key()));
        }
        return ids.stream()
                .distinct()
                .filter(id -> !id.equals(row.id()))
                .limit(VERSIONS)
                .flatMap(id -> archive.report(id).stream())
                .map(AnalyzedReport::report)
                .toList();
    }

    private Optional<Original> original(String id) {
        return archive.store()
                .read(tables -> tables.reports()
                        .originalOf(id)
                        .flatMap(hash -> tables.reports().original(hash)));
    }

    private void missing(Context context, String id) {
        StateView state = StateView.of("Report", "No report of the store has the id " + id + ".", "")
                .withNext("Search the store", "/search");
        ErrorPages.show(context, templates, HttpStatus.NOT_FOUND, state);
    }

    /** What was added, as it came: kept by the browser as a file, and never shown as a page of this server. */
    private void original(Context context) {
        String id = context.pathParam("id");
        Optional<Original> original = original(id);
        if (original.isEmpty()) {
            StateView state = StateView.of("Original", "No original of " + id + " is kept.", "")
                    .withNext("All stories", "/stories");
            ErrorPages.show(context, templates, HttpStatus.NOT_FOUND, state);
            return;
        }
        boolean page = original.get().media().equals("html");
        context.contentType(page ? "application/octet-stream" : "text/plain; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + fileName(id, page) + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .result(original.get().content());
    }

    private static String fileName(String id, boolean page) {
        String plain = id.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        String name = Stream.of(plain, "original")
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElseThrow();
        return name.substring(0, Math.min(80, name.length())) + (page ? ".html" : ".txt");
    }
}
