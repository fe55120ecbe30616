package org.stemma.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.compare.Match;
import org.stemma.report.Report;
import org.stemma.store.Found;
import org.stemma.store.IndexEntry;
import org.stemma.store.RecordCodec;
import org.stemma.store.SearchQuery;
import org.stemma.store.StatementRow;
import org.stemma.store.StatementRow.WordingRow;
import org.stemma.store.Store;
import org.stemma.store.Tables;
import org.stemma.store.WordMarks;
import org.stemma.text.Span;

/**
 * Finds reports and statements of an archive by their words and by what is known of them, best first. What was added or traced is
 * found once the text index is up to date. Thread-safe.
 */
public final class ArchiveSearch {
    /** Statements of the index that are compared with a given text. */
    private static final int CANDIDATES = 50;
    /** Wordings of one statement that are compared with it. */
    private static final int COMPARED = 4;

    private static final Comparator<FoundStatement> CLOSEST = Comparator.<FoundStatement, Match.Relation>comparing(
                    each -> Objects.requireNonNull(each.match()).relation())
            .thenComparing(Comparator.comparingDouble(FoundStatement::score).reversed());

    private final Pipeline pipeline;
    private final Store store;

    ArchiveSearch(Pipeline pipeline, Store store) {
        this.pipeline = pipeline;
        this.store = store;
    }

    /**
     * Reports, best first.
     *
     * @param query of reports
     * @param skipped how many of the best are left out
     */
    public List<FoundReport> reports(SearchQuery query, int skipped, int most) {
        expect(IndexEntry.Kind.REPORT, query);
        List<FoundReport> reports = new ArrayList<>();
        for (Found each : store.search(query, skipped, most)) {
            store.read(tables -> report(tables, query, each)).ifPresent(reports::add);
        }
        return reports;
    }

    /**
     * Statements, best first. Where the query gives a text that they are to be like, the nearest of the index are compared with it:
     * those that say the same come first, then those of which something changed, then those that say something else.
     *
     * @param query of statements
     * @param skipped how many of the best are left out
     */
    public List<FoundStatement> statements(SearchQuery query, int skipped, int most) {
        expect(IndexEntry.Kind.STATEMENT, query);
        String like = query.like();
        if (like == null || like.isBlank()) {
            return found(query, skipped, most);
        }
        return found(query, 0, CANDIDATES).stream()
                .map(each -> judged(each, like))
                .sorted(CLOSEST)
                .skip(skipped)
                .limit(most)
                .toList();
    }

    private static void expect(IndexEntry.Kind kind, SearchQuery query) {
        if (query.kind() != kind) {
            throw new IllegalArgumentException("a search for " + kind + ", not " + query.kind());
        }
    }

    private List<FoundStatement> found(SearchQuery query, int skipped, int most) {
        List<FoundStatement> statements = new ArrayList<>();
        for (Found each : store.search(query, skipped, most)) {
            store.read(tables -> statement(tables, query, each)).ifPresent(statements::add);
        }
        return statements;
    }

    /** What of a stored analysis a search shows; the rest is passed over. */
    private record TextOnly(Annotated annotated) {
        private record Annotated(Report report) {}
    }

    private static Optional<FoundReport> report(Tables tables, SearchQuery query, Found found) {
        return tables.reports()
                .find(found.id())
                .flatMap(row -> tables.reports()
                        .analysisOf(found.id())
                        .map(bytes -> RecordCodec.read(bytes, TextOnly.class)
                                .annotated()
                                .report())
                        .map(report -> {
                            WordMarks marks = WordMarks.of(query, row.headline(), report.text());
                            FoundPassage passage = FoundPassage.of(report.text(), marks.text());
                            return new FoundReport(row, found.score(), marks.headline(), passage);
                        }));
    }

    private static Optional<FoundStatement> statement(Tables tables, SearchQuery query, Found found) {
        List<WordingRow> wordings = tables.statements().wordings(found.story(), found.id());
        return tables.statements()
                .find(found.story(), found.id())
                .filter(row -> !wordings.isEmpty())
                .map(row -> shown(row, query, found, wordings));
    }

    /** The wording that has most of the words. */
    private static FoundStatement shown(StatementRow row, SearchQuery query, Found found, List<WordingRow> wordings) {
        WordingRow best = wordings.getFirst();
        WordMarks marks = WordMarks.of(query, row.speaker(), best.words());
        for (WordingRow each : wordings.subList(1, Math.min(wordings.size(), 2 * COMPARED))) {
            WordMarks other = WordMarks.of(query, row.speaker(), each.words());
            if (other.text().size() > marks.text().size()) {
                best = each;
                marks = other;
            }
        }
        return new FoundStatement(row, found.score(), wordings, best, marks.text(), null);
    }

    private FoundStatement judged(FoundStatement found, String like) {
        Map<String, WordingRow> distinct = new LinkedHashMap<>();
        distinct.put(found.wording().words(), found.wording());
        found.wordings().forEach(each -> distinct.putIfAbsent(each.words(), each));
        FoundStatement best = null;
        for (WordingRow each : distinct.values().stream().limit(COMPARED).toList()) {
            best = closer(best, judged(found, each, pipeline.match(like, each.words())));
        }
        return Objects.requireNonNull(best);
    }

    private static FoundStatement judged(FoundStatement found, WordingRow wording, Match match) {
        List<Span> marks = wording.equals(found.wording()) ? found.marks() : List.of();
        return new FoundStatement(found.statement(), match.score(), found.wordings(), wording, marks, match);
    }

    private static FoundStatement closer(@Nullable FoundStatement a, FoundStatement b) {
        return a == null || CLOSEST.compare(b, a) < 0 ? b : a;
    }
}
