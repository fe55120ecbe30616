package org.stemma.app.export;

import java.io.IOException;
import org.stemma.app.export.TableRows.Table;
import org.stemma.pipeline.TracedStory;
import org.stemma.store.StoryRow;

/** Writes reports, stories, statements, wordings, events and derivations as tables. */
final class TableExport implements StoryWriter {
    private final Tables tables;

    /** Files that take rows. */
    interface Tables {
        void begin(Table table) throws IOException;

        void write(Table table, Record row) throws IOException;

        void end() throws IOException;
    }

    TableExport(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void begin() throws IOException {
        for (Table each : Table.values()) {
            tables.begin(each);
        }
    }

    @Override
    public void story(StoryRow row, TracedStory story) throws IOException {
        for (Table table : Table.values()) {
            for (Record each : TableRows.of(table, story)) {
                tables.write(table, each);
            }
        }
    }

    @Override
    public void end() throws IOException {
        tables.end();
    }
}
