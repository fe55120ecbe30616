package org.stemma.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.event.AnalyzedReport;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Place;
import org.stemma.report.Report;
import org.stemma.statement.Statement;
import org.stemma.store.IndexEntry;
import org.stemma.store.RecordCodec;
import org.stemma.store.ReportTable;
import org.stemma.store.StatementRow;
import org.stemma.store.StatementRow.WordingRow;
import org.stemma.store.Store;
import org.stemma.store.Tables;

/** Brings the text index up to date with the database: one way for what is new and for what was lost. */
final class IndexKeeper {
    private final Store store;

    IndexKeeper(Store store) {
        this.store = store;
    }

    synchronized void update() {
        store.updateIndex(IndexKeeper::report, IndexKeeper::statement);
    }

    private static IndexEntry report(ReportTable.Analyzed stored) {
        AnalyzedReport analysis = RecordCodec.read(stored.analysis(), AnalyzedReport.class);
        Report report = analysis.report();
        String headline = report.metadata().headline();
        return new IndexEntry(
                IndexEntry.Kind.REPORT,
                stored.row().id(),
                stored.row().story(),
                headline,
                report.text(),
                Stream.of(stored.row().outlet(), stored.row().domain())
                        .filter(Objects::nonNull)
                        .toList(),
                stored.row().language(),
                stored.row().publishedAt(),
                speakers(analysis).map(Actor::name).distinct().toList(),
                actors(analysis),
                analysis.events().stream()
                        .map(each -> each.type().name())
                        .distinct()
                        .toList(),
                places(analysis));
    }

    private static Stream<Actor> speakers(AnalyzedReport analysis) {
        return analysis.statements().stream().map(Statement::speaker).filter(Objects::nonNull);
    }

    private static List<String> actors(AnalyzedReport analysis) {
        Stream<String> sides = analysis.events().stream()
                .flatMap(each -> Stream.of(each.source(), each.target()))
                .map(each -> each.actor());
        return Stream.concat(speakers(analysis).map(Actor::code), sides)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> places(AnalyzedReport analysis) {
        Stream<Place> named = analysis.annotated().entities().stream().map(each -> each.place());
        Stream<Place> told = analysis.events().stream().map(each -> each.place());
        return Stream.concat(named, told)
                .filter(Objects::nonNull)
                .flatMap(place -> Stream.of(place.name(), place.country()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static IndexEntry statement(Tables tables, StatementRow row) {
        List<WordingRow> wordings = tables.statements().wordings(row.story(), row.id());
        String words = wordings.stream().map(WordingRow::words).distinct().collect(Collectors.joining("\n"));
        return new IndexEntry(
                IndexEntry.Kind.STATEMENT,
                row.id(),
                row.story(),
                row.speaker(),
                words,
                outlets(tables, wordings),
                null,
                row.saidAt(),
                row.speaker() == null ? List.of() : List.of(row.speaker()),
                row.actor() == null ? List.of() : List.of(row.actor()),
                List.of(),
                List.of());
    }

    private static List<String> outlets(Tables tables, List<WordingRow> wordings) {
        return wordings.stream()
                .map(WordingRow::report)
                .distinct()
                .flatMap(id -> tables.reports().find(id).stream())
                .flatMap(row -> Stream.of(row.outlet(), row.domain()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
