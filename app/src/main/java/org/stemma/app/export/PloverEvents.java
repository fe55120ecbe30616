package org.stemma.app.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.event.Cameo;
import org.stemma.event.Event;
import org.stemma.gazetteer.Place;
import org.stemma.pipeline.StoryEvent;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Report;
import org.stemma.store.StoryRow;

/** Events in PLOVER's fields, one JSON object a line, with the reports that tell them and the origins behind these. */
final class PloverEvents implements StoryWriter {
    private final Writer out;

    PloverEvents(Writer out) {
        this.out = out;
    }

    /** An event; {@code origins} are counted, {@code reports} only named. */
    record PloverEvent(
            String id,
            @Nullable String date,
            String event,
            @Nullable String mode,
            String cameo,
            Side source,
            Side target,
            @Nullable Spot location,
            String story,
            int numOrigins,
            List<String> origins,
            List<Teller> reports) {}

    /** An actor. */
    record Side(
            @Nullable String text,
            @Nullable String code,
            @Nullable String country) {
        static Side of(Event.Participant side) {
            String code = side.actor();
            return new Side(side.text(), code, code == null || code.length() < 3 ? null : code.substring(0, 3));
        }
    }

    /** Where. */
    record Spot(String placename, @Nullable String country, double lat, double lon) {}

    /** A report that tells it. */
    record Teller(
            String key,
            @Nullable String publisher,
            @Nullable String published,
            @Nullable String url,
            @Nullable String lang) {}

    @Override
    public void story(StoryRow row, TracedStory story) throws IOException {
        Places places = new Places(story);
        int number = 0;
        for (StoryEvent each : story.events()) {
            out.write(Exporter.line(event(++number, each, story, places)));
        }
    }

    private static PloverEvent event(int number, StoryEvent event, TracedStory story, Places places) {
        Place place = event.place();
        return new PloverEvent(
                story.story().id() + "#" + number,
                event.date(),
                event.type().name(),
                Cameo.mode(event.cameo()),
                event.cameo(),
                Side.of(event.source()),
                Side.of(event.target()),
                place == null ? null : new Spot(place.name(), place.country(), place.lat(), place.lon()),
                story.story().id(),
                Origins.counted(event.origins()),
                event.origins(),
                event.reports().stream().map(key -> teller(places.report(key))).toList());
    }

    private static Teller teller(Report report) {
        return new Teller(
                report.key(),
                Outlets.name(report),
                Objects.toString(report.metadata().published(), null),
                report.metadata().url(),
                report.language());
    }
}
