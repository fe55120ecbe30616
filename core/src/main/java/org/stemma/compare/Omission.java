package org.stemma.compare;

import java.util.List;
import org.stemma.report.Passage;

/**
 * What a report left out of the report that it derives from.
 *
 * @param from key of the report that has the passages
 * @param to key of the derived report, which has not
 * @param passages of {@code from}, in the order of its text
 */
public record Omission(String from, String to, List<Passage> passages) {
    public Omission {
        passages = List.copyOf(passages);
    }
}
