package org.stemma.statement;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.TimeExpression;

/** Tells when a statement was made, from the time expressions of its cue's clause. */
final class Times {
    private static final int NEAR = 6;

    private final Discourse d;

    Times(Discourse discourse) {
        this.d = discourse;
    }

    /** The TIMEX3 value of the date or time nearest to the cue, outside of the content; null where there is none. */
    @Nullable
    String of(Attribution a) {
        return d.report.times().stream()
                .filter(t -> t.value() != null)
                .filter(t -> t.type() == TimeExpression.Type.DATE || t.type() == TimeExpression.Type.TIME)
                .filter(t -> belongs(t, a))
                .min(Comparator.comparingInt(t -> distance(t, a)))
                .map(TimeExpression::value)
                .orElse(null);
    }

    private int distance(TimeExpression t, Attribution a) {
        int cue = d.token(a.cue()).span().begin();
        return Math.abs(t.span().begin() - cue);
    }

    private boolean belongs(TimeExpression t, Attribution a) {
        int s = d.sentence(a.cue());
        return IntStream.range(d.sentenceStart(s), d.sentenceEnd(s))
                .filter(i -> d.token(i).span().overlaps(t.span()))
                .anyMatch(i -> !a.content().contains(i)
                        && !a.sourceWords().contains(i)
                        && (d.under(i, a.cue()) || Math.abs(i - a.cue()) <= NEAR));
    }
}
