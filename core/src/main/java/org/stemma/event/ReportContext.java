package org.stemma.event;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Entity;
import org.stemma.annotate.TimeExpression;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Agency;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.Place;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/**
 * A report as its events are read: its statements, and the countries that it is about.
 *
 * @param countries ISO 3166 alpha-3, the most named first; where none is named, those of its towns
 * @param explained whether events are given with the path that made them
 */
record ReportContext(
        AnnotatedReport report,
        List<Statement> statements,
        List<String> countries,
        Gazetteer gazetteer,
        boolean explained) {
    static ReportContext of(
            AnnotatedReport report, List<Statement> statements, Gazetteer gazetteer, boolean explained) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Entity entity : report.entities()) {
            String country = country(entity.span().of(report.text()), gazetteer);
            if (country != null) {
                counts.merge(country, 1, Integer::sum);
            }
        }
        if (counts.isEmpty()) {
            report.entities().stream()
                    .map(entity ->
                            entity.place() == null ? null : entity.place().country())
                    .filter(Objects::nonNull)
                    .forEach(country -> counts.merge(country, 1, Integer::sum));
        }
        List<String> countries = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        return new ReportContext(report, List.copyOf(statements), countries, gazetteer, explained);
    }

    /** The country of an actor or a state agency; null for others. */
    private static @Nullable String country(String name, Gazetteer gazetteer) {
        Actor actor = gazetteer.actor(name, null);
        String code = actor == null ? null : actor.code();
        if (code != null && code.length() >= 3 && gazetteer.countryByCode(code.substring(0, 3)) != null) {
            return code.substring(0, 3);
        }
        Agency agency = gazetteer.agency(name);
        return agency != null && agency.stateRun() ? agency.country() : null;
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

    /** The date that the words at {@code span} tell or help to tell; null where they tell none. */
    @Nullable
    String date(Span span) {
        return dates().filter(time -> time.span().overlaps(span))
                .findFirst()
                .map(TimeExpression::value)
                .orElse(null);
    }

    /** The dates told within {@code span}. */
    List<TimeExpression> datesWithin(Span span) {
        return dates().filter(time -> span.contains(time.span())).toList();
    }

    private Stream<TimeExpression> dates() {
        return report.times().stream()
                .filter(time -> time.type() == TimeExpression.Type.DATE)
                .filter(time -> time.value() != null && !time.value().endsWith("_REF"));
    }

    boolean isTime(Span span) {
        return report.times().stream().anyMatch(time -> time.span().overlaps(span));
    }

    /** The place named at {@code span}; null where it is none. */
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

    /** The country of the town or region that stands at {@code span}, whole; null where none does. */
    @Nullable
    String countryOf(Span span) {
        for (Entity entity : report.entities()) {
            if (entity.type() == Entity.Type.LOC
                    && entity.place() != null
                    && entity.span().equals(span)) {
                return entity.place().country();
            }
        }
        return null;
    }

    /** Whether a place that is no country is named at {@code span}. */
    boolean isTown(Span span) {
        return report.entities().stream()
                .anyMatch(entity -> entity.type() == Entity.Type.LOC
                        && gazetteer.country(entity.name()) == null
                        && entity.span().overlaps(span));
    }

    /** The person whose name ends the mention at {@code span}; null where none does. */
    @Nullable
    Entity personAtEndOf(Span span) {
        for (Entity entity : report.entities()) {
            if (entity.type() == Entity.Type.PER && entity.span().end() == span.end() && span.contains(entity.span())) {
                return entity;
            }
        }
        return null;
    }

    /** Whether an entity can act: all but places that are no country and no seat of a government. */
    boolean acts(Entity entity) {
        return entity.type() != Entity.Type.LOC || entity.actor() != null || gazetteer.capital(entity.name()) != null;
    }
}
