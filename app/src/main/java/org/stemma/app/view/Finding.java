package org.stemma.app.view;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.VariationView.Change;
import org.stemma.app.view.VariationView.ValueView;

/**
 * The one sentence worth a head line: that more reports have a changed value than the origin's. There is none where it is not so.
 *
 * @param statement the statement's number
 */
public record Finding(int statement, VariationView variation, ValueView original, ValueView changed) {

    static @Nullable Finding of(List<StatementView> statements) {
        return statements.stream()
                .flatMap(statement -> statement.counted().stream().map(each -> of(statement, each)))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Comparator.comparingInt(
                                (Finding finding) -> finding.changed().reports().size())
                        .thenComparing(
                                Comparator.comparingInt(Finding::statement).reversed()))
                .orElse(null);
    }

    private static @Nullable Finding of(StatementView statement, VariationView variation) {
        ValueView original = variation.values().getFirst();
        return variation.values().stream()
                .filter(value -> original.state() == State.ORIGINAL && value.state() == State.CHANGED)
                .filter(value -> value.reports().size() > original.reports().size())
                .filter(value -> !value.value().isBlank() && !original.value().isBlank())
                .max(Comparator.comparingInt(value -> value.reports().size()))
                .map(value -> new Finding(statement.number(), variation, original, value))
                .orElse(null);
    }

    /** Who has the origin's words, nearest to it. */
    public ReportView nearest() {
        return original.reports().getFirst();
    }

    /** The change by which it came in, if a link shows it. */
    public @Nullable Change change() {
        return variation.changes().stream()
                .filter(change -> changed.reports().contains(change.report()))
                .findFirst()
                .orElse(null);
    }
}
