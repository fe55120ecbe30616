package org.stemma.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.compare.Match;
import org.stemma.store.StatementRow;
import org.stemma.store.StatementRow.WordingRow;
import org.stemma.text.Span;

/**
 * A statement that a search found.
 *
 * @param score comparable within one search alone; of a judged statement that of its match, 0 to 1
 * @param wordings all of them
 * @param wording the one that was found
 * @param marks spans of its words: those that were searched for
 * @param match whether it says what was asked for, and what differs; null where no text was given to compare with
 */
public record FoundStatement(
        StatementRow statement,
        double score,
        List<WordingRow> wordings,
        WordingRow wording,
        List<Span> marks,
        @Nullable Match match) {
    public FoundStatement {
        wordings = List.copyOf(wordings);
        marks = List.copyOf(marks);
    }
}
