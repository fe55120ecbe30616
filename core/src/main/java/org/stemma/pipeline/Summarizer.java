package org.stemma.pipeline;

/** Says what a list shows of a story beside its counts. The pages know; the store keeps it as it is. */
public interface Summarizer {
    /** Of a story whose lineage is traced. */
    Summary of(TracedStory story);

    /**
     * What a list shows.
     *
     * @param changed differences that came in on the way
     * @param row a record that {@link org.stemma.store.RecordCodec} writes
     */
    record Summary(int changed, Record row) {}
}
