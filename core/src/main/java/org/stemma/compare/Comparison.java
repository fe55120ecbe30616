package org.stemma.compare;

import java.util.List;
import org.stemma.report.Passage;

/** A story's statements with their wordings, the passages that only one report has, and what derived reports left out. */
public record Comparison(List<StoryStatement> statements, List<Passage> onlyIn, List<Omission> leftOut) {
    public Comparison {
        statements = List.copyOf(statements);
        onlyIn = List.copyOf(onlyIn);
        leftOut = List.copyOf(leftOut);
    }

    /** What report {@code to} left out of report {@code from}; none where it does not derive from it. */
    public List<Passage> leftOut(String from, String to) {
        return leftOut.stream()
                .filter(omission ->
                        omission.from().equals(from) && omission.to().equals(to))
                .findFirst()
                .map(Omission::passages)
                .orElse(List.of());
    }
}
