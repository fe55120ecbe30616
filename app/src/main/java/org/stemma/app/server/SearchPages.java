package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.app.page.SearchView;
import org.stemma.app.page.Templates;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.FoundReport;
import org.stemma.pipeline.FoundStatement;
import org.stemma.store.IndexEntry;
import org.stemma.store.SearchQuery;
import org.stemma.store.StoryRow;

/** Search over reports and statements. */
final class SearchPages implements Routes {
    /** Finds of a page. */
    private static final int PAGE = 20;
    /** The last page that is shown. */
    private static final int LAST = 50;

    private final Archive archive;
    private final Templates templates;

    SearchPages(Archive archive, Templates templates) {
        this.archive = archive;
        this.templates = templates;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/search", this::search);
    }

    private void search(Context context) {
        PageParameters given = new PageParameters(context);
        int page = given.number("page", LAST);
        boolean statements = !given.text("like").isEmpty() || given.text("in").equals("statements");
        SearchQuery query = query(given, statements);
        SearchView.Asked asked = asked(given, statements);
        SearchView view = !asked.any()
                ? new SearchView(asked, List.of(), List.of(), 0, false)
                : statements ? statements(asked, query, page) : reports(asked, query, page);
        context.html(templates.render("site_search.jte", view));
    }

    private static SearchQuery query(PageParameters given, boolean statements) {
        String like = given.optional("like");
        return new SearchQuery(
                statements ? IndexEntry.Kind.STATEMENT : IndexEntry.Kind.REPORT,
                given.optional("q"),
                like,
                given.optional("speaker"),
                upper(given.optional("actor")),
                upper(given.optional("type")),
                given.optional("place"),
                given.optional("outlet"),
                given.optional("language"),
                given.day("from"),
                given.dayAfter("to"));
    }

    private static @Nullable String upper(@Nullable String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    private static SearchView.Asked asked(PageParameters given, boolean statements) {
        return new SearchView.Asked(
                given.text("q"),
                given.text("like"),
                statements,
                given.text("speaker"),
                given.text("actor"),
                given.text("type"),
                given.text("place"),
                given.text("outlet"),
                given.text("language"),
                given.text("from"),
                given.text("to"));
    }

    private SearchView reports(SearchView.Asked asked, SearchQuery query, int page) {
        List<FoundReport> found = archive.search().reports(query, page * PAGE, PAGE + 1);
        Map<String, List<SearchView.Hit>> byStory = new LinkedHashMap<>();
        found.stream()
                .limit(PAGE)
                .forEach(each -> byStory.computeIfAbsent(each.report().story(), story -> new ArrayList<>())
                        .add(SearchView.Hit.of(each)));
        List<SearchView.Group> groups = byStory.entrySet().stream()
                .map(each -> group(each.getKey(), each.getValue()))
                .toList();
        return new SearchView(asked, groups, List.of(), page, found.size() > PAGE && page < LAST);
    }

    private SearchView.Group group(String story, List<SearchView.Hit> hits) {
        Optional<StoryRow> row = archive.store().read(tables -> tables.stories().find(story));
        return new SearchView.Group(
                story, headline(story), row.map(StoryRow::reports).orElse(hits.size()), hits);
    }

    private String headline(String story) {
        return archive.store()
                .read(tables -> tables.stories().find(story))
                .map(row -> Objects.requireNonNullElse(row.headline(), story))
                .orElse(story);
    }

    private SearchView statements(SearchView.Asked asked, SearchQuery query, int page) {
        List<FoundStatement> found = archive.search().statements(query, page * PAGE, PAGE + 1);
        List<SearchView.Told> told = found.stream()
                .limit(PAGE)
                .map(each -> SearchView.Told.of(each, headline(each.statement().story())))
                .toList();
        return new SearchView(asked, List.of(), told, page, found.size() > PAGE && page < LAST);
    }
}
