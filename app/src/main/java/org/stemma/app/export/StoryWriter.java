package org.stemma.app.export;

import java.io.IOException;
import org.stemma.pipeline.TracedStory;
import org.stemma.store.StoryRow;

/** Writes stories in one form as they come. */
interface StoryWriter {
    /** What comes before the first story. */
    default void begin() throws IOException {}

    void story(StoryRow row, TracedStory story) throws IOException;

    /** What comes after the last. */
    default void end() throws IOException {}
}
