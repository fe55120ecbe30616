package org.stemma.app.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.VariationView.Change;
import org.stemma.app.view.VariationView.ValueView;
import org.stemma.compare.StoryStatement.Value;
import org.stemma.compare.StoryStatement.Variation;
import org.stemma.lineage.Derivation;
import org.stemma.report.Moment;

/**
 * Reads a difference along the lineage. A value is the origin's where the topmost report of its line has it; where the topmost
 * reports of several lines disagree, nobody can say who is right and their values stay open.
 */
final class Variations {
    private static final Comparator<ReportView> BY_TIME = Comparator.comparing(
                    ReportView::time, Comparator.nullsLast(Comparator.<Moment>naturalOrder()))
            .thenComparing(ReportView::number);

    private final Map<String, ReportView> reports = new LinkedHashMap<>();
    private final Map<String, Derivation> stem = new HashMap<>();

    Variations(List<ReportView> all, Forest forest) {
        all.forEach(report -> reports.put(report.key(), report));
        forest.walk().forEach(branch -> {
            ReportView report = branch.report();
            Derivation link = branch.link();
            if (report != null && link != null) {
                stem.put(report.key(), link);
            }
        });
    }

    VariationView view(String id, Variation variation) {
        Map<ReportView, String> values = values(variation);
        Map<ReportView, State> states = states(values);
        List<ValueView> grouped = grouped(values, states);
        Map<String, State> together = new HashMap<>();
        grouped.forEach(value -> value.reports().forEach(report -> together.put(report.key(), value.state())));
        return new VariationView(
                id,
                variation.kind(),
                grouped,
                reports.size() - values.size(),
                changes(values, states),
                together,
                corrected(values, states));
    }

    private Map<ReportView, String> values(Variation variation) {
        Map<ReportView, String> values = new LinkedHashMap<>();
        for (Value value : variation.values()) {
            ReportView report = reports.get(value.passage().report());
            if (report != null) {
                values.putIfAbsent(report, value.value());
            }
        }
        return values;
    }

    private Map<ReportView, State> states(Map<ReportView, String> values) {
        boolean agreed = values.keySet().stream()
                        .filter(report -> above(report, values) == null)
                        .map(report -> normal(values, report))
                        .distinct()
                        .count()
                <= 1;
        Map<ReportView, State> states = new LinkedHashMap<>();
        values.keySet().forEach(report -> {
            boolean same = normal(values, top(report, values)).equals(normal(values, report));
            State kept = agreed ? State.ORIGINAL : State.OPEN;
            states.put(report, same ? kept : State.CHANGED);
        });
        return states;
    }

    /** The nearest report above that has a value. */
    private @Nullable ReportView above(ReportView report, Map<ReportView, String> values) {
        Derivation link = stem.get(report.key());
        while (link != null) {
            ReportView parent = reports.get(link.from());
            if (parent != null && values.containsKey(parent)) {
                return parent;
            }
            link = stem.get(link.from());
        }
        return null;
    }

    private ReportView top(ReportView report, Map<ReportView, String> values) {
        ReportView at = report;
        ReportView next = above(at, values);
        while (next != null) {
            at = next;
            next = above(at, values);
        }
        return at;
    }

    private static String normal(Map<ReportView, String> values, ReportView report) {
        return Objects.requireNonNull(values.get(report))
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static List<ValueView> grouped(Map<ReportView, String> values, Map<ReportView, State> states) {
        Map<String, List<ReportView>> groups = new LinkedHashMap<>();
        values.keySet().stream()
                .sorted(BY_TIME)
                .forEach(report -> groups.computeIfAbsent(normal(values, report), key -> new ArrayList<>())
                        .add(report));
        return groups.values().stream()
                .map(group -> new ValueView(
                        Objects.requireNonNull(values.get(group.getFirst())), together(group, states), group))
                .sorted(Comparator.comparing((ValueView value) -> value.state() == State.CHANGED))
                .toList();
    }

    private static State together(List<ReportView> group, Map<ReportView, State> states) {
        return group.stream()
                .map(states::get)
                .filter(state -> state != State.CHANGED)
                .findFirst()
                .orElse(State.CHANGED);
    }

    private List<Change> changes(Map<ReportView, String> values, Map<ReportView, State> states) {
        Map<String, Change> changes = new LinkedHashMap<>();
        values.keySet().stream().sorted(BY_TIME).forEach(report -> {
            ReportView parent = above(report, values);
            boolean begins = states.get(report) == State.CHANGED
                    && parent != null
                    && !normal(values, parent).equals(normal(values, report));
            if (begins) {
                Derivation link = stem.get(report.key());
                changes.putIfAbsent(
                        normal(values, report),
                        new Change(
                                report,
                                Objects.requireNonNull(values.get(parent)),
                                Objects.requireNonNull(values.get(report)),
                                link == null ? null : link.kind(),
                                inherited(report, values)));
            }
        });
        return List.copyOf(changes.values());
    }

    /** The reports whose line leads to {@code first} without another value between. */
    private List<ReportView> inherited(ReportView first, Map<ReportView, String> values) {
        return values.keySet().stream()
                .filter(report -> !report.equals(first) && comesFrom(report, first, values))
                .sorted(BY_TIME)
                .toList();
    }

    private boolean comesFrom(ReportView report, ReportView first, Map<ReportView, String> values) {
        ReportView at = report;
        while (at != null && !at.equals(first) && normal(values, at).equals(normal(values, first))) {
            at = above(at, values);
        }
        return first.equals(at);
    }

    private @Nullable ReportView corrected(Map<ReportView, String> values, Map<ReportView, State> states) {
        return values.keySet().stream()
                .filter(report -> states.get(report) != State.CHANGED)
                .filter(report -> {
                    ReportView parent = above(report, values);
                    return parent != null && states.get(parent) == State.CHANGED;
                })
                .min(BY_TIME)
                .orElse(null);
    }
}
