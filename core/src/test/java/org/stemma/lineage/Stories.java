package org.stemma.lineage;

import java.util.List;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.event.AnalyzedReport;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;
import org.stemma.report.Revision;

/** Reports without analysis, for tests of lineage, and the tracer that all of them share. */
final class Stories {
    static final LineageTracer TRACER = new LineageTracer(Gazetteer.load());

    private Stories() {}

    static AnalyzedReport bare(Report report) {
        return new AnalyzedReport(
                new AnnotatedReport(report, false, List.of(), List.of(), List.of(), List.of()), List.of(), List.of());
    }

    static AnalyzedReport report(String key, String outlet, String published, String text) {
        return report(key, outlet, published, text, Revision.NONE);
    }

    static AnalyzedReport report(String key, String outlet, String published, String text, Revision revision) {
        Metadata metadata = Metadata.builder()
                .outlet(new Outlet(outlet, null))
                .published(Moment.parse(published))
                .revision(revision)
                .build();
        return bare(new Report(key, null, metadata, "en", text, List.of()));
    }
}
