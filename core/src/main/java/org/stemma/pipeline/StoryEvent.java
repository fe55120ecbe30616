package org.stemma.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.event.Event.Participant;
import org.stemma.event.Plover;
import org.stemma.gazetteer.Place;

/**
 * One event of a story, however many reports tell it.
 *
 * @param date TIMEX3 date, null where unknown
 * @param reports keys of the reports that tell it
 * @param origins ids of the story's origins behind these reports
 */
public record StoryEvent(
        Plover type,
        String cameo,
        Participant source,
        Participant target,
        @Nullable String date,
        @Nullable Place place,
        List<String> reports,
        List<String> origins) {
    public StoryEvent {
        reports = List.copyOf(reports);
        origins = List.copyOf(origins);
    }
}
