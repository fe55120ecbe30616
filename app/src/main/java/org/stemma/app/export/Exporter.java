package org.stemma.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import org.stemma.app.json.Json;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Progress;
import org.stemma.pipeline.TracedStory;
import org.stemma.store.StoryRow;

/** Writes what a store holds. A story that was never traced is left out of all forms but JSON Lines. */
public final class Exporter {
    private final Archive archive;
    private final Selection selection;
    private final Progress progress;

    public Exporter(Archive archive, Selection selection, Progress progress) {
        this.archive = archive;
        this.selection = selection;
        this.progress = progress;
    }

    /**
     * Writes a form that is one file.
     *
     * @param originals whether JSON Lines hold what was added as it came
     * @throws UncheckedIOException where it cannot be written
     */
    public void write(ExportFormat format, OutputStream out, boolean originals) {
        try {
            Writer text = Utf8.writer(out);
            switch (format) {
                case jsonl -> new JsonLines(archive, selection, progress).write(text, originals);
                case plover -> run(new PloverEvents(text));
                case prov -> run(new ProvDocument(text));
                case annotations -> run(new Annotations(text));
                case graphml -> run(new LineageGraphMl(text));
                case csv, parquet, gdelt -> throw new IllegalArgumentException(format + " is a folder");
            }
            text.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException("the export cannot be written: " + failed.getMessage(), failed);
        }
    }

    /**
     * Writes a form that is several files.
     *
     * @param folder that exists
     * @throws UncheckedIOException where it cannot be written
     */
    public void write(ExportFormat format, Path folder) {
        try {
            switch (format) {
                case csv -> run(new TableExport(new CsvTables(folder)));
                case parquet -> run(new TableExport(new ParquetTables(folder)));
                case gdelt -> run(new GdeltTables(folder));
                case jsonl, plover, prov, annotations, graphml ->
                    throw new IllegalArgumentException(format + " is one file");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the export cannot be written: " + failed.getMessage(), failed);
        }
    }

    private void run(StoryWriter writer) throws IOException {
        progress.begin("exporting", selection.totals(archive.store()).stories());
        writer.begin();
        try {
            selection.forEach(archive.store(), row -> story(writer, row));
        } catch (UncheckedIOException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
        writer.end();
        progress.end();
    }

    private void story(StoryWriter writer, StoryRow row) {
        Optional<TracedStory> traced = archive.story(row.id());
        try {
            if (traced.isPresent()) {
                writer.story(row, traced.get());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        progress.step();
    }

    /** One line of JSON. */
    static String line(Object value) {
        return Json.line(value) + "\n";
    }
}
