package org.stemma.store;

import org.jspecify.annotations.Nullable;

/**
 * A statement of a story, as lists show it.
 *
 * @param actor CAMEO actor code of the speaker
 * @param gist its fullest wording, shortened
 * @param origins how many
 * @param reports how many have it
 * @param differences how many places in which they differ
 * @param saidAt publication of the earliest report that has it, milliseconds since 1970
 * @param change the step in which it last changed
 */
public record StatementRow(
        String story,
        String id,
        @Nullable String speaker,
        @Nullable String actor,
        String gist,
        int origins,
        int reports,
        int differences,
        @Nullable Long saidAt,
        long change) {

    /**
     * A statement as one report has it.
     *
     * @param first code point of the report's text at which it begins
     * @param past code point after its end
     */
    public record WordingRow(
            String story,
            String statement,
            int number,
            String report,
            int first,
            int past,
            boolean quoted,
            String words) {}
}
