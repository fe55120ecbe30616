package org.stemma.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.report.Report;
import org.stemma.statement.Statement;

/** A report with all that its own text tells: language, statements, events. */
public record AnalyzedReport(AnnotatedReport annotated, List<Statement> statements, List<Event> events) {
    public AnalyzedReport {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
    }

    /** By the key alone: reports are keys of maps, and their contents are large. */
    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnalyzedReport report
                && annotated.equals(report.annotated)
                && statements.equals(report.statements)
                && events.equals(report.events);
    }

    /** The same without the words of its sentences, which nothing asks for once statements and events are found. */
    public AnalyzedReport withoutWords() {
        return new AnalyzedReport(annotated.withoutWords(), statements, events);
    }

    public Report report() {
        return annotated.report();
    }

    public String key() {
        return annotated.report().key();
    }
}
