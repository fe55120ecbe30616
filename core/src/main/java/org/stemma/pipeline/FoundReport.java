package org.stemma.pipeline;

import java.util.List;
import org.stemma.store.ReportRow;
import org.stemma.text.Span;

/**
 * A report that a search found.
 *
 * @param score comparable within one search alone
 * @param headline spans of its headline: the words that were searched for
 * @param passage where they stand in its text
 */
public record FoundReport(ReportRow report, double score, List<Span> headline, FoundPassage passage) {
    public FoundReport {
        headline = List.copyOf(headline);
    }
}
