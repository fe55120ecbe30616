package org.stemma.app.mcp;

import org.jspecify.annotations.Nullable;

/** What tools are asked. */
final class Questions {
    private Questions() {}

    /** A story, by its own id or that of a report in it. */
    record OfStory(
            @Says("id of a story, or key of a report in it, as other tools give them")
            String story) {}

    /** Two reports. */
    record Pair(
            @Says("key of a report") String a,
            @Says("key of another report") String b) {}

    /** What somebody said. */
    record Said(
            @Says("name, or words of it") @Nullable String speaker,

            @Says("words that the statement has; \"phrases\", -not, or") @Nullable
            String words,

            @Says("how many at most, 1 to 20; 10 unless given") @Nullable
            Integer limit) {}

    /** What stories are about. */
    record Words(
            @Says("words of the reports; \"phrases\", -not, or")
            String words,

            @Says("name or domain") @Nullable String outlet,

            @Says("first day of publication, 2031-05-04") @Nullable
            String from,

            @Says("last day of publication") @Nullable String to,

            @Says("how many at most, 1 to 20; 10 unless given") @Nullable
            Integer limit) {}

    /** A claim. */
    record Claim(@Says("one sentence that claims something") String claim) {}

    /** What is to be measured. */
    record Topic(
            @Says("words of the question's subject; none for the whole archive") @Nullable
            String words,

            @Says("first day of publication, 2031-05-04") @Nullable
            String from,

            @Says("last day of publication") @Nullable String to) {}
}
