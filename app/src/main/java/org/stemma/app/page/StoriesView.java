package org.stemma.app.page;

import java.time.Instant;
import java.util.List;
import org.stemma.app.view.StoryLine;
import org.stemma.store.RecordCodec;
import org.stemma.store.StoryRow;

/** The list of stories. */
public record StoriesView(List<Row> rows, Instant now) {
    /** A story of the list. */
    public record Row(StoryRow story, StoryLine line) {
        static Row of(StoryRow story) {
            boolean traced = story.summary().length > 0;
            return new Row(story, traced ? RecordCodec.read(story.summary(), StoryLine.class) : StoryLine.EMPTY);
        }
    }

    public static StoriesView of(List<StoryRow> rows, Instant now) {
        return new StoriesView(rows.stream().map(Row::of).toList(), now);
    }
}
