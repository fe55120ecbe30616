package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
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

    /** What was noted, in the order of the parts; the next statement begins anew. */
    List<Reason> taken() {
        List<Reason> taken =
                reasons.stream().sorted((a, b) -> a.part().compareTo(b.part())).toList();
        reasons.clear();
        return taken;
    }
}
