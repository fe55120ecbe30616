package org.stemma.app.json;

import java.util.List;
import org.stemma.app.json.AnalyzeLine.EventJson;
import org.stemma.event.Event;
import org.stemma.text.CodePoints;

/** What {@code code} prints of one sentence. */
public record CodeLine(String key, List<EventJson> events) {
    /** The line of one sentence; offsets point into {@code text}. */
    public static CodeLine of(String key, String text, List<Event> events) {
        CodePoints points = CodePoints.of(text);
        return new CodeLine(
                key, events.stream().map(each -> EventJson.of(points, each)).toList());
    }
}
