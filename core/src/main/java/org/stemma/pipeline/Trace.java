package org.stemma.pipeline;

import java.util.List;

/** What {@code trace} gives: every document in input order, and the stories of the readable ones. */
public record Trace(List<Document> documents, List<TracedStory> stories) {
    public Trace {
        documents = List.copyOf(documents);
        stories = List.copyOf(stories);
    }
}
