package org.stemma.app.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.compare.Difference;
import org.stemma.lineage.Derivation;

/**
 * A difference over the reports of a story: who has which value, and who changed it first.
 *
 * @param id unique in the story
 * @param values the origin's first
 * @param absent reports of the story that have none
 * @param changes the first report with each changed value, in order of time
 * @param states how the value of each report stands, by its key
 * @param corrected the report that went back to the origin's value, if one did
 */
public record VariationView(
        String id,
        Difference.Kind kind,
        List<ValueView> values,
        int absent,
        List<Change> changes,
        Map<String, State> states,
        @Nullable ReportView corrected) {
    public VariationView {
        values = List.copyOf(values);
        changes = List.copyOf(changes);
        states = Map.copyOf(states);
    }

    /** A value as written, and the reports that have it. */
    public record ValueView(String value, State state, List<ReportView> reports) {
        public ValueView {
            reports = List.copyOf(reports);
        }

        /** The value for a reader, where nothing stands in its place too. */
        public String shown() {
            return value.isBlank() ? "nothing" : value;
        }
    }

    /** A value's first appearance: what stood there before, by what link it came, and which reports have it from there. */
    public record Change(
            ReportView report, String before, String after, Derivation.@Nullable Kind by, List<ReportView> inherited) {
        public Change {
            inherited = List.copyOf(inherited);
        }
    }

    public boolean changed() {
        return !changes.isEmpty();
    }

    /** How the value of a report stands; null where it has none. */
    public @Nullable State state(ReportView report) {
        return states.get(report.key());
    }

    /** Whether this report is the first with a changed value. */
    public boolean beginsIn(ReportView report) {
        return changes.stream().anyMatch(change -> change.report().equals(report));
    }

    /** The values in one line: {@code 14 → 40}. */
    public String summary() {
        StringBuilder line = new StringBuilder(values.getFirst().shown());
        String rest = values.stream()
                .skip(1)
                .map(ValueView::shown)
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return line.append(changed() ? " → " : " or ").append(rest).toString();
    }
}
