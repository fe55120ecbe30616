package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.MarkedSpan;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.StoryView;
import org.stemma.event.Event;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/** A report to be read, with what Stemma concludes of its words. */
public record Reader(ReportView report, List<Paragraph> paragraphs, List<Note> notes) {

    /** A paragraph and where it begins in the text, in UTF-16 units. */
    public record Paragraph(int begin, List<Segment> segments) {}

    /**
     * A conclusion of the report's own words.
     *
     * @param place the words it rests on, as the script finds them: UTF-16 offsets {@code 0-12,40-52}
     */
    public record Note(String kind, String text, @Nullable String code, String place, String offsets) {}

    static Reader of(StoryView story, ReportView report) {
        List<MarkedSpan> marks = MarkedSpan.all(report, story.statements());
        List<Paragraph> paragraphs = paragraphs(report).stream()
                .map(span -> new Paragraph(span.begin(), Segment.cut(report.text(), span, marks, List.of())))
                .toList();
        List<Note> notes = new ArrayList<>();
        report.analyzed().statements().forEach(statement -> notes.add(note(statement, report.text())));
        report.analyzed().events().forEach(event -> notes.add(note(event, report.text())));
        return new Reader(report, paragraphs, notes);
    }

    private static List<Span> paragraphs(ReportView report) {
        List<Span> paragraphs = new ArrayList<>();
        String text = report.text();
        int begin = 0;
        while (begin < text.length()) {
            int end = text.indexOf("\n\n", begin);
            end = end < 0 ? text.length() : end;
            if (end > begin) {
                paragraphs.add(new Span(begin, end));
            }
            begin = end + 2;
        }
        return paragraphs;
    }

    private static Note note(Statement statement, String text) {
        String speaker = statement.speaker() == null
                ? "speaker not named"
                : statement.speaker().name();
        String channel =
                statement.channel().stream().map(Statement.Channel::name).collect(Collectors.joining(", then "));
        String code = statement.speaker() == null ? null : statement.speaker().code();
        List<Span> spans = Stream.of(statement.source(), statement.cue(), statement.content())
                .flatMap(List::stream)
                .sorted()
                .toList();
        String words = speaker + (channel.isEmpty() ? "" : ", carried by " + channel) + ", "
                + statement.mode().word();
        return new Note("Statement", words, code, place(spans), EvidenceView.offsets(text, statement.contentHull()));
    }

    private static Note note(Event event, String text) {
        String words = TimelineEntry.name(event.source()) + " → " + TimelineEntry.name(event.target());
        return new Note(
                event.type().name(),
                words,
                event.cameo(),
                place(List.of(event.span())),
                EvidenceView.offsets(text, event.span()));
    }

    static String place(List<Span> spans) {
        return spans.stream().map(span -> span.begin() + "-" + span.end()).collect(Collectors.joining(","));
    }

    /** Language of the text for the page; empty where unknown. */
    public String language() {
        String language = report.language();
        return language == null ? "" : language;
    }
}
