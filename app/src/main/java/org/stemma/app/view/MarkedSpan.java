package org.stemma.app.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.compare.Difference;
import org.stemma.compare.StoryStatement;
import org.stemma.compare.StoryStatement.Value;
import org.stemma.text.Span;

/**
 * A value's place in its report.
 *
 * @param other what the origin has in its place, where it was changed
 */
public record MarkedSpan(
        Span span,
        Difference.Kind kind,
        State state,
        @Nullable String other) {

    /** The marks of one statement in each of its reports, by key, in the order of the text. */
    static Map<String, List<MarkedSpan>> of(
            Map<String, ReportView> reports, StoryStatement statement, List<VariationView> variations) {
        Map<String, List<MarkedSpan>> marks = new HashMap<>();
        for (int i = 0; i < variations.size(); i++) {
            for (Value value : statement.variations().get(i).values()) {
                ReportView report = reports.get(value.passage().report());
                if (report != null && lies(value, report)) {
                    mark(report, value, variations.get(i))
                            .ifPresent(mark -> marks.computeIfAbsent(report.key(), key -> new ArrayList<>())
                                    .add(mark));
                }
            }
        }
        marks.values().forEach(each -> each.sort(Comparator.comparing(MarkedSpan::span)));
        return marks;
    }

    private static Optional<MarkedSpan> mark(ReportView report, Value value, VariationView view) {
        State state = view.state(report);
        boolean marked = state != null && (view.kind() != Difference.Kind.WORDING || state == State.CHANGED);
        String other = state == State.CHANGED ? view.values().getFirst().shown() : null;
        return marked && state != null
                ? Optional.of(new MarkedSpan(value.passage().span(), view.kind(), state, other))
                : Optional.empty();
    }

    /** The marks of one statement in one report, in the order of its text. */
    static List<MarkedSpan> of(ReportView report, StoryStatement statement, List<VariationView> variations) {
        List<MarkedSpan> marks = new ArrayList<>();
        for (int i = 0; i < variations.size(); i++) {
            VariationView view = variations.get(i);
            State state = view.state(report);
            if (state != null && (view.kind() != Difference.Kind.WORDING || state == State.CHANGED)) {
                String other = state == State.CHANGED ? view.values().getFirst().shown() : null;
                statement.variations().get(i).values().stream()
                        .filter(value -> lies(value, report))
                        .forEach(value ->
                                marks.add(new MarkedSpan(value.passage().span(), view.kind(), state, other)));
            }
        }
        marks.sort(Comparator.comparing(MarkedSpan::span));
        return marks;
    }

    private static boolean lies(Value value, ReportView report) {
        Span span = value.passage().span();
        return value.passage().report().equals(report.key())
                && !span.isEmpty()
                && span.end() <= report.text().length();
    }

    /** All marks of a report, in the order of its text, without overlaps. */
    public static List<MarkedSpan> all(ReportView report, List<StatementView> statements) {
        List<MarkedSpan> marks = new ArrayList<>();
        statements.forEach(each -> marks.addAll(of(report, each.statement(), each.variations())));
        marks.sort(Comparator.comparing(MarkedSpan::span));
        List<MarkedSpan> apart = new ArrayList<>();
        for (MarkedSpan mark : marks) {
            if (apart.isEmpty() || apart.getLast().span().end() <= mark.span().begin()) {
                apart.add(mark);
            }
        }
        return apart;
    }
}
