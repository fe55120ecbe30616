package org.stemma.story;

import java.util.List;

/**
 * The reports of one event.
 *
 * @param id stable for the same input
 * @param reports keys, in the order of publication, undated ones last in input order
 */
public record Story(String id, List<String> reports) {
    public Story {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a story needs a report: " + id);
        }
    }
}
