package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Excerpt;
import org.stemma.event.Event;
import org.stemma.gazetteer.Actor;
import org.stemma.report.Reason;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/**
 * A conclusion of a report's own words, for its margin.
 *
 * @param spans the words it rests on, in the order of the text; never empty
 * @param offsets where these are, in code points
 * @param steps the path that made it, where it was asked for
 */
public record Note(
        String kind, String text, @Nullable String code, List<Span> spans, String offsets, List<Step> steps) {

    /**
     * A step of the path to a conclusion.
     *
     * @param part what it decides; empty where the step before decides the same
     * @param weight what a learned feature adds to the log-odds; empty for a rule
     * @param words the report's words that bear it out; empty where no one place does
     * @param place where these are, as the script finds them
     */
    public record Step(String part, String weight, String words, String place, String text) {}

    static Note of(Statement statement, String text) {
        List<Span> spans = Stream.of(statement.source(), statement.cue(), statement.content())
                .flatMap(List::stream)
                .sorted()
                .toList();
        Actor speaker = statement.speaker();
        return new Note(
                "Statement",
                words(statement),
                speaker == null ? null : speaker.code(),
                spans,
                EvidenceView.offsets(text, statement.contentHull()),
                steps(statement.reasons(), text));
    }

    private static String words(Statement statement) {
        Actor speaker = statement.speaker();
        Actor addressee = statement.addressee();
        String channel =
                statement.channel().stream().map(Statement.Channel::name).collect(Collectors.joining(", then "));
        return (speaker == null ? "speaker not named" : speaker.name())
                + (addressee == null ? "" : " to " + addressee.name())
                + (channel.isEmpty() ? "" : ", carried by " + channel)
                + (statement.time() == null ? "" : ", " + statement.time())
                + ", " + statement.mode().word();
    }

    static Note of(Event event, String text) {
        String words = TimelineEntry.name(event.source()) + " → " + TimelineEntry.name(event.target())
                + (event.date() == null ? "" : ", " + event.date())
                + (event.place() == null ? "" : ", " + event.place().name())
                + (event.actuality() == Event.Actuality.DONE
                        ? ""
                        : ", " + event.actuality().name().toLowerCase(Locale.ROOT));
        return new Note(
                event.type().name(),
                words,
                event.cameo(),
                List.of(event.span()),
                EvidenceView.offsets(text, event.span()),
                steps(event.reasons(), text));
    }

    private static List<Step> steps(List<Reason> reasons, String text) {
        List<Step> steps = new ArrayList<>();
        Reason.@Nullable Part before = null;
        for (Reason reason : reasons) {
            Span span = reason.span();
            steps.add(new Step(
                    reason.part() == before ? "" : reason.part().word(),
                    reason.weight() == null ? "" : String.format(Locale.ROOT, "%+.2f", reason.weight()),
                    span == null ? "" : Excerpt.start(span.of(text), 60),
                    span == null ? "" : place(List.of(span)),
                    reason.text()));
            before = reason.part();
        }
        return steps;
    }

    /** The words it rests on, as the script finds them: UTF-16 offsets {@code 0-12,40-52}. */
    public String place() {
        return place(spans);
    }

    static String place(List<Span> spans) {
        return spans.stream().map(span -> span.begin() + "-" + span.end()).collect(Collectors.joining(","));
    }
}
