package org.stemma.event;

import java.util.List;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.report.Report;
import org.stemma.statement.Statement;

/** A report with all that its own text tells: language, statements, events. */
public record AnalyzedReport(AnnotatedReport annotated, List<Statement> statements, List<Event> events) {
    public AnalyzedReport {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
    }

    public Report report() {
        return annotated.report();
    }

    public String key() {
        return annotated.report().key();
    }
}
