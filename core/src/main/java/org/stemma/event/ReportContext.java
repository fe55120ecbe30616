package org.stemma.event;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Entity;
import org.stemma.annotate.TimeExpression;
import org.stemma.gazetteer.Country;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.Place;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/**
 * A report as its events are read: its statements, and the country it is most about.
 *
 * @param country ISO 3166 alpha-3, null where it names none
 */
record ReportContext(
        AnnotatedReport report,
        List<Statement> statements,
        @Nullable String country) {
    static ReportContext of(AnnotatedReport report, List<Statement> statements, Gazetteer gazetteer) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Entity entity : report.entities()) {
            String name = entity.span().of(report.text());
            Country named = gazetteer.country(name);
            Country country = named == null ? gazetteer.demonym(name) : named;
            if (country != null) {
                counts.merge(country.code(), 1, Integer::sum);
            }
        }
        String most = counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
        return new ReportContext(report, List.copyOf(statements), most);
    }

    String text() {
        return report.text();
    }

    /** The statement whose cue covers {@code span}; null where there is none. */
    @Nullable
    Statement statementAt(Span span) {
        for (Statement statement : statements) {
            if (statement.cue().stream().anyMatch(cue -> cue.overlaps(span))) {
                return statement;
            }
        }
        return null;
    }

    /** The first date that the sentence at {@code span} tells; null where it tells none. */
    @Nullable
    String date(Span span) {
        for (TimeExpression time : report.times()) {
            if (span.contains(time.span()) && time.type() == TimeExpression.Type.DATE && time.value() != null) {
                return time.value();
            }
        }
        return null;
    }

    /** The place named by the entity at {@code span}; null where it is none. */
    @Nullable
    Place place(Span span) {
        for (Entity entity : report.entities()) {
            if (entity.type() == Entity.Type.LOC
                    && entity.place() != null
                    && entity.span().overlaps(span)) {
                return entity.place();
            }
        }
        return null;
    }
}
