package org.stemma.app.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.stemma.pipeline.StoryEvent;
import org.stemma.pipeline.TracedStory;
import org.stemma.store.StoryRow;

/**
 * Two tables in the columns of GDELT 2.0, tab separated, without a line of names as GDELT has none: {@code events.tsv} with the columns
 * {@code NumOrigins} and {@code StemmaStory} added at the end, and {@code mentions.tsv}. Columns that Stemma knows nothing for are empty.
 */
final class GdeltTables implements StoryWriter {
    private final Writer events;
    private final Writer mentions;

    GdeltTables(Path folder) throws IOException {
        events = Utf8.writer(folder.resolve("events.tsv"));
        mentions = Utf8.writer(folder.resolve("mentions.tsv"));
    }

    @Override
    public void story(StoryRow row, TracedStory story) throws IOException {
        Places places = new Places(story);
        int number = 0;
        for (StoryEvent each : story.events()) {
            GdeltEvent event = new GdeltEvent(++number, each, story, places);
            events.write(line(event.columns()));
            for (String key : each.reports()) {
                mentions.write(line(event.mention(key)));
            }
        }
    }

    private static String line(List<String> columns) {
        return columns.stream()
                .map(each -> each.replaceAll("\\p{Cntrl}+", " "))
                .collect(Collectors.joining("\t", "", "\n"));
    }

    @Override
    public void end() throws IOException {
        events.close();
        mentions.close();
    }
}
