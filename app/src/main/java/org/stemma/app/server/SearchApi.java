package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.Listing;
import org.stemma.compare.Match;
import org.stemma.event.Plover;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.FoundPassage;
import org.stemma.pipeline.FoundReport;
import org.stemma.pipeline.FoundStatement;
import org.stemma.store.IndexEntry.Kind;
import org.stemma.store.SearchQuery;

/** Search over reports and statements. */
final class SearchApi implements Routes {
    private static final String LIST = "search";
    /** How far a search can be followed. */
    private static final int FARTHEST = 1000;

    private final Archive archive;
    private final Answers answers;

    SearchApi(Archive archive, Answers answers) {
        this.archive = archive;
        this.answers = answers;
    }

    /** A page of what was found, best first. */
    record FoundList(List<FoundJson> found, @Nullable String next) {}

    /** Where searched words stand in a report's text. */
    record PassageJson(int begin, int end, String text) {
        static PassageJson of(FoundPassage passage) {
            return new PassageJson(passage.begin(), passage.end(), passage.text());
        }
    }

    /**
     * A find: a report with the passage that has the words, or a statement with the wording that has them.
     *
     * @param match whether the statement says what was asked for ({@code like}), and what differs
     */
    record FoundJson(
            String kind,
            Listing.@Nullable Report report,
            @Nullable PassageJson passage,
            Listing.@Nullable Statement statement,
            Listing.@Nullable Wording wording,
            CompareApi.@Nullable Matched match) {
        static FoundJson of(FoundReport found) {
            return new FoundJson(
                    "report", Listing.Report.of(found.report()), PassageJson.of(found.passage()), null, null, null);
        }

        static FoundJson of(FoundStatement found) {
            Match match = found.match();
            return new FoundJson(
                    "statement",
                    null,
                    null,
                    Listing.Statement.of(found.statement(), found.wordings()),
                    Listing.Wording.of(found.wording()),
                    match == null ? null : CompareApi.Matched.of(match));
        }
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/search", this::search);
    }

    private void search(Context context) {
        Parameters given = new Parameters(context);
        int limit = given.limit();
        String like = given.text("like");
        SearchQuery query = new SearchQuery(
                given.choice("kind", Kind.class, like == null ? Kind.REPORT : Kind.STATEMENT),
                given.text("words"),
                like,
                given.text("speaker"),
                given.text("actor"),
                given.word("type", Plover.class),
                given.text("place"),
                given.text("outlet"),
                given.text("language"),
                given.from("from"),
                given.to("to"));
        Integer from = given.cursor(LIST, 1, each -> Math.clamp(each.whole(0), 0, FARTHEST));
        given.check();
        int skipped = from == null ? 0 : from;
        answers.send(context, Versions.ofAll(archive), () -> page(query, skipped, limit));
    }

    private FoundList page(SearchQuery query, int skipped, int limit) {
        List<FoundJson> found = found(query, skipped, limit + 1);
        int past = skipped + limit;
        String next = found.size() > limit && past < FARTHEST ? Cursor.write(LIST, past) : null;
        return new FoundList(found.subList(0, Math.min(limit, found.size())), next);
    }

    private List<FoundJson> found(SearchQuery query, int skipped, int most) {
        return query.kind() == Kind.REPORT
                ? archive.search().reports(query, skipped, most).stream()
                        .map(FoundJson::of)
                        .toList()
                : archive.search().statements(query, skipped, most).stream()
                        .map(FoundJson::of)
                        .toList();
    }
}
