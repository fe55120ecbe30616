package org.stemma.store;

import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds to the text index what the database has that it does not know. */
record IndexUpdate(
        Database database,
        TextIndex index,
        Function<ReportTable.Analyzed, IndexEntry> reports,
        BiFunction<Tables, StatementRow, IndexEntry> statements) {
    private static final int CHUNK = 200;

    void run() throws IOException {
        long known = index.step();
        long latest = database.read(handle -> new Settings(handle).get("step"))
                .map(Long::parseLong)
                .orElse(0L);
        if (known == latest) {
            return;
        }
        if (known > latest) { // the database was put back to an earlier state
            index.clear();
            known = 0;
        }
        addReports(known);
        addStatements(known);
        index.commit(latest);
    }

    private void addReports(long known) throws IOException {
        ReportRow last = null;
        while (true) {
            List<ReportTable.Analyzed> chunk = next(known, last);
            for (ReportTable.Analyzed each : chunk) {
                index.put(reports.apply(each));
            }
            if (chunk.size() < CHUNK) {
                return;
            }
            last = chunk.getLast().row();
        }
    }

    private List<ReportTable.Analyzed> next(long known, @Nullable ReportRow last) {
        return database.read(handle -> last == null
                ? new ReportTable(handle).changedAfter(known, 0, CHUNK)
                : new ReportTable(handle).changedAfter(last.change(), last.number(), CHUNK));
    }

    private void addStatements(long known) throws IOException {
        for (String gone : database.read(handle -> new StoryTable(handle).aliasesAfter(known))) {
            index.deleteStatements(gone);
        }
        for (String story : database.read(handle -> new StoryTable(handle).tracedAfter(known))) {
            index.deleteStatements(story);
            for (IndexEntry entry : entries(story)) {
                index.put(entry);
            }
        }
    }

    private List<IndexEntry> entries(String story) {
        return database.read(handle -> {
            Tables tables = new Tables(handle);
            return tables.statements().ofStory(story).stream()
                    .map(row -> statements.apply(tables, row))
                    .toList();
        });
    }
}
