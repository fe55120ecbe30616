package org.stemma.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.TimeExpression;
import org.stemma.text.Span;

/** Which day a date means in its report: "Friday" in a report of Saturday and "July 16" can be one. */
final class Days {
    /** Characters of a day's value: {@code 2021-07-16}. */
    private static final int DAY = 10;

    private Days() {}

    /** A change of dates seen as the days that they mean: one day in two forms is wording, two days in two forms a change of date. */
    static Change resolved(Change change, Utterance a, Utterance b) {
        boolean date = change.kind() == Difference.Kind.DATE;
        if (!date && !(change.kind() == Difference.Kind.WORDING && dated(change, a, b))) {
            return change;
        }
        String dayA = of(a, change.a());
        String dayB = of(b, change.b());
        if (dayA == null || dayB == null) {
            return change;
        }
        Difference.Kind kind = dayA.equals(dayB) ? Difference.Kind.WORDING : Difference.Kind.DATE;
        return new Change(kind, change.a(), change.b());
    }

    /** Whether on both sides nothing but a date stands, and one that does not depend on the day of the report alone ("today"). */
    private static boolean dated(Change change, Utterance a, Utterance b) {
        return dated(a.terms(), change.a()) && dated(b.terms(), change.b());
    }

    private static boolean dated(List<Term> terms, Span span) {
        List<Term> within = terms.stream()
                .filter(term -> span.contains(term.span()) && !term.is(Term.Kind.FUNCTION))
                .toList();
        return within.size() == 1
                && within.getFirst().is(Term.Kind.DATE)
                && !within.getFirst().norm().startsWith("day:");
    }

    /** The day that is meant in {@code span}, as {@code 2021-07-16}; null where none or several are, or it is not known. */
    private static @Nullable String of(Utterance utterance, Span span) {
        List<String> days = utterance.in().annotated().times().stream()
                .filter(time -> time.span().overlaps(span))
                .map(TimeExpression::value)
                .map(value -> value == null || value.length() < DAY ? "" : value.substring(0, DAY))
                .distinct()
                .toList();
        return days.size() == 1 && days.getFirst().matches("\\d{4}-\\d\\d-\\d\\d") ? days.getFirst() : null;
    }
}
