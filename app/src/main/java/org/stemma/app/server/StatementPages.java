package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.app.page.StatementsView;
import org.stemma.app.page.Templates;
import org.stemma.app.server.ErrorPages.IllegalAddress;
import org.stemma.app.view.StoryView;
import org.stemma.pipeline.Archive;
import org.stemma.store.StatementFilter;
import org.stemma.store.StatementRow;
import org.stemma.store.StatementRow.WordingRow;
import org.stemma.store.StoryRow;

/** Who said what, in all its wordings. */
final class StatementPages implements Routes {
    /** Statements of a page. */
    private static final int PAGE = 20;

    private final Archive archive;
    private final StoryViews stories;
    private final Templates templates;

    StatementPages(Archive archive, StoryViews stories, Templates templates) {
        this.archive = archive;
        this.stories = stories;
        this.templates = templates;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/statements", this::list);
    }

    private void list(Context context) {
        PageParameters asked = new PageParameters(context);
        StatementFilter filter = new StatementFilter(
                asked.optional("speaker"),
                asked.optional("actor"),
                asked.optional("story"),
                asked.day("from"),
                asked.dayAfter("to"),
                asked.is("differing"),
                cursor(asked.text("after")),
                PAGE + 1);
        List<StatementRow> found =
                archive.store().read(tables -> tables.statements().list(filter));
        List<StatementRow> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? written(shown.getLast()) : "";
        StatementsView.Asked echo = new StatementsView.Asked(
                asked.text("speaker"),
                asked.text("actor"),
                asked.text("story"),
                asked.text("from"),
                asked.text("to"),
                filter.differing());
        context.html(templates.render(
                "site_statements.jte", new StatementsView(echo, rows(shown), next, filter.after() != null)));
    }

    private List<StatementsView.Row> rows(List<StatementRow> shown) {
        Map<String, Optional<StoryView>> views = new HashMap<>();
        return shown.stream()
                .map(row -> row(row, views.computeIfAbsent(row.story(), stories::find)))
                .toList();
    }

    private StatementsView.Row row(StatementRow row, Optional<StoryView> story) {
        List<WordingRow> wordings =
                archive.store().read(tables -> tables.statements().wordings(row.story(), row.id()));
        String headline = story.map(StoryView::title).orElseGet(() -> headline(row.story()));
        Long at = row.saidAt();
        String day = at == null
                ? "no date"
                : Instant.ofEpochMilli(at)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString();
        return StatementsView.Row.of(row, headline, day, story, wordings);
    }

    private String headline(String story) {
        return archive.store()
                .read(tables -> tables.stories().find(story))
                .map(StoryRow::headline)
                .map(headline -> Objects.requireNonNullElse(headline, story))
                .orElse(story);
    }

    private static String written(StatementRow last) {
        String cursor = Objects.requireNonNullElse(last.saidAt(), 0L) + "\t" + last.story() + "\t" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }

    private static StatementFilter.@Nullable Cursor cursor(String written) {
        if (written.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\t", 3);
            if (parts.length == 3) {
                return new StatementFilter.Cursor(Long.parseLong(parts[0]), parts[1], parts[2]);
            }
        } catch (IllegalArgumentException none) {
            // told below
        }
        throw new IllegalAddress("after is no place of this list; begin at its top.");
    }
}
