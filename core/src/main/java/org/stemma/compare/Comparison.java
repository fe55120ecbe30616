package org.stemma.compare;

import java.util.List;
import org.stemma.report.Passage;

/** A story's statements with their wordings, and the passages that only one report has. */
public record Comparison(List<StoryStatement> statements, List<Passage> onlyIn) {
    public Comparison {
        statements = List.copyOf(statements);
        onlyIn = List.copyOf(onlyIn);
    }
}
