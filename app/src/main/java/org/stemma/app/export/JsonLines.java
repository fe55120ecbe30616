package org.stemma.app.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.AnalyzeLine;
import org.stemma.app.json.TraceDocument.StoryJson;
import org.stemma.event.AnalyzedReport;
import org.stemma.extract.Extraction;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Document;
import org.stemma.pipeline.Progress;
import org.stemma.pipeline.TracedStory;
import org.stemma.store.Original;
import org.stemma.store.RecordCodec;
import org.stemma.store.ReportTable;
import org.stemma.store.ReportTable.Arrived;
import org.stemma.store.StoryRow;
import org.stemma.store.StoryTable.Totals;

/**
 * All that a store holds, a line each: a head, the reports in the order in which they arrived, the stories, the ids that stories once
 * had, and an end that tells a whole file from a cut one. What a reader wants stands in the fields of {@code analyze} and {@code trace};
 * {@code state} is what an import puts back.
 */
final class JsonLines {
    static final int VERSION = 1;
    private static final int CHUNK = 100;

    private final Archive archive;
    private final Selection selection;
    private final Progress progress;
    private long reports;
    private long stories;

    JsonLines(Archive archive, Selection selection, Progress progress) {
        this.archive = archive;
        this.selection = selection;
        this.progress = progress;
    }

    /** The first line. */
    record Head(String record, int version) {}

    /** The last line. */
    record End(String record, long reports, long stories) {}

    /** A report. */
    record ReportLine(
            String record, String story, @JsonUnwrapped AnalyzeLine report, ReportState state) {}

    /**
     * What an import needs of a report.
     *
     * @param addedAt milliseconds since 1970
     * @param hints what stood beside the original
     * @param analysis the report with its analysis
     * @param original as it came, where the export has originals
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
    record ReportState(
            String key,
            String cluster,
            long addedAt,
            String fingerprint,
            byte[] hints,
            byte[] analysis,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OriginalState original) {}

    /** What was added. */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
    record OriginalState(String hash, String media, byte[] content) {}

    /** A story; {@code story} is absent where it was never traced. */
    record StoryLine(String record, @JsonUnwrapped @Nullable StoryJson story, StoryState state) {}

    /** What an import needs of a story. */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
    record StoryState(String id, byte @Nullable [] trace) {}

    /** An id that a story once had. */
    record AliasLine(String record, String id, String story) {}

    void write(Writer out, boolean originals) throws IOException {
        Totals totals = selection.totals(archive.store());
        progress.begin("exporting", totals.reports() + totals.stories());
        out.write(Exporter.line(new Head("stemma-export", VERSION)));
        Set<String> ids = selection.isAll() ? Set.of() : ids();
        writeReports(out, ids, originals);
        writeStories(out);
        writeAliases(out, ids);
        out.write(Exporter.line(new End("end", reports, stories)));
        progress.end();
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        selection.forEach(archive.store(), row -> ids.add(row.id()));
        return ids;
    }

    private boolean isSelected(String story, Set<String> ids) {
        return selection.isAll() || ids.contains(story);
    }

    private void writeReports(Writer out, Set<String> ids, boolean originals) throws IOException {
        long next = 1;
        while (true) {
            long from = next;
            List<ReportTable.Analyzed> chunk =
                    archive.store().read(tables -> tables.reports().from(from, CHUNK));
            if (chunk.isEmpty()) {
                return;
            }
            for (ReportTable.Analyzed each : chunk) {
                if (isSelected(each.row().story(), ids)) {
                    out.write(Exporter.line(line(each, originals)));
                    reports++;
                    progress.step();
                }
            }
            next = chunk.getLast().row().number() + 1;
        }
    }

    private ReportLine line(ReportTable.Analyzed stored, boolean originals) {
        String id = stored.row().id();
        Arrived arrived =
                archive.store().read(tables -> tables.reports().arrivalOf(id)).orElseThrow();
        AnalyzedReport analysis = RecordCodec.read(stored.analysis(), AnalyzedReport.class);
        Document document = new Document(new Extraction.Article(analysis.report()), analysis);
        ReportState state = new ReportState(
                id,
                stored.row().cluster(),
                stored.row().addedAt(),
                arrived.fingerprint(),
                arrived.hints(),
                stored.analysis(),
                originals && arrived.original() != null ? original(arrived.original()) : null);
        return new ReportLine("report", stored.row().story(), AnalyzeLine.of(document), state);
    }

    private @Nullable OriginalState original(String hash) {
        Optional<Original> original =
                archive.store().read(tables -> tables.reports().original(hash));
        return original.map(each -> new OriginalState(each.hash(), each.media(), each.content()))
                .orElse(null);
    }

    private void writeStories(Writer out) throws IOException {
        try {
            selection.forEach(archive.store(), row -> {
                try {
                    out.write(Exporter.line(line(row)));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                stories++;
                progress.step();
            });
        } catch (UncheckedIOException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private StoryLine line(StoryRow row) {
        StoryJson story = archive.story(row.id()).map(JsonLines::json).orElse(null);
        Optional<byte[]> trace = archive.store().read(tables -> tables.stories().traceOf(row.id()));
        return new StoryLine("story", story, new StoryState(row.id(), trace.orElse(null)));
    }

    private static StoryJson json(TracedStory story) {
        return StoryJson.of(story);
    }

    private void writeAliases(Writer out, Set<String> ids) throws IOException {
        for (String id : archive.store().read(tables -> tables.stories().aliasesAfter(0))) {
            String story = archive.store().read(tables -> tables.stories().aliasOf(id));
            if (story != null && isSelected(story, ids)) {
                out.write(Exporter.line(new AliasLine("alias", id, story)));
            }
        }
    }
}
