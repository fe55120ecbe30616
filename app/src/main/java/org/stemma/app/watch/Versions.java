package org.stemma.app.watch;

import java.util.Map;
import java.util.Objects;
import org.stemma.event.AnalyzedReport;
import org.stemma.extract.Extraction;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Input;
import org.stemma.pipeline.Archive;
import org.stemma.report.Report;

/** Tells a page that has other words from one of which only the surroundings changed. */
final class Versions {
    private final Archive archive;
    private final Map<String, String> lastReports;

    /** @param lastReports by the page's address, the report that was last made of it */
    Versions(Archive archive, Map<String, String> lastReports) {
        this.archive = archive;
        this.lastReports = lastReports;
    }

    /** Whether {@code capture} says something that the last report of its page does not. */
    boolean isNew(Capture capture) {
        String last = lastReports.get(capture.key());
        Report before = last == null
                ? null
                : archive.report(last).map(AnalyzedReport::report).orElse(null);
        if (before == null) {
            return true;
        }
        boolean[] same = {false};
        archive.read(sink -> sink.accept(new Input.Captured(capture)), extraction -> {
            if (extraction instanceof Extraction.Article article) {
                same[0] = hasWordsOf(article.report(), before);
            }
        });
        return !same[0];
    }

    private static boolean hasWordsOf(Report now, Report before) {
        return now.text().equals(before.text())
                && Objects.equals(now.metadata().headline(), before.metadata().headline());
    }
}
