package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Reason;
import org.stemma.text.Span;

/** Notes the steps that lead to a statement, where they are asked for; else forgets them. */
final class Trail {
    private final boolean kept;
    private final List<Reason> reasons = new ArrayList<>();

    Trail(boolean kept) {
        this.kept = kept;
    }

    /** A step that a rule made. */
    void note(Reason.Part part, String text, @Nullable Span span) {
        if (kept) {
            reasons.add(Reason.of(part, text, span));
        }
    }

    /** The answer to a learned question: its probability, and the features that moved it most. */
    void answered(Reasons.Answer answer, @Nullable Span span) {
        Reason.Part part = switch (answer.question()) {
            case CUE -> Reason.Part.CUE;
            case SOURCE -> Reason.Part.SOURCE;
            case UNIT, CONTENT -> Reason.Part.CONTENT;
            case ACCEPT -> Reason.Part.STATEMENT;
        };
        String words =
                answer.question() == Models.Question.ACCEPT ? "holds as a whole" : "is the likeliest " + part.word();
        note(part, String.format(Locale.ROOT, "%s, probability %.2f", words, answer.probability()), span);
        for (Reasons.Weighed each : answer.strongest()) {
            reasons.add(Reason.weighed(
                    part, FeatureWords.packaged().of(each.feature()), Math.round(each.weight() * 100) / 100.0));
        }
    }

    boolean kept() {
        return kept;
    }

    /** What was noted, in the order of the parts; the next statement begins anew. */
    List<Reason> taken() {
        List<Reason> taken =
                reasons.stream().sorted((a, b) -> a.part().compareTo(b.part())).toList();
        reasons.clear();
        return taken;
    }
}
