package org.stemma.pipeline;

import java.util.List;

/** Says what a list shows of a story beside its counts. The pages know; the store keeps it as it is. */
public interface Summarizer {
    /** Of a story whose lineage is traced. */
    Summary of(TracedStory story);

    /**
     * What a list shows.
     *
     * @param changed differences that came in on the way
     * @param row a record that {@link org.stemma.store.RecordCodec} writes
     * @param begun the first report with each of these differences
     */
    record Summary(int changed, Record row, List<Begun> begun) {
        public Summary {
            begun = List.copyOf(begun);
        }

        public Summary(int changed, Record row) {
            this(changed, row, List.of());
        }
    }

    /**
     * A difference that came in with a report.
     *
     * @param report key
     * @param kind the contract's word
     */
    record Begun(String report, String kind, String before, String after) {}
}
