package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import org.stemma.app.view.MarkedSpan;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.StoryView;
import org.stemma.text.Span;

/** A report to be read, with what Stemma concludes of its words. */
public record Reader(ReportView report, List<Paragraph> paragraphs, List<Note> notes) {

    /** A paragraph and where it begins in the text, in UTF-16 units. */
    public record Paragraph(int begin, List<Segment> segments) {}

    static Reader of(StoryView story, ReportView report) {
        List<MarkedSpan> marks = MarkedSpan.all(report, story.statements());
        List<Paragraph> paragraphs = paragraphs(report.text()).stream()
                .map(span -> new Paragraph(span.begin(), Segment.cut(report.text(), span, marks, List.of())))
                .toList();
        List<Note> notes = new ArrayList<>();
        report.analyzed().statements().forEach(statement -> notes.add(Note.of(statement, report.text())));
        report.analyzed().events().forEach(event -> notes.add(Note.of(event, report.text())));
        return new Reader(report, paragraphs, notes);
    }

    /** The paragraphs of a text, which blank lines divide. */
    static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
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

    /** Language of the text for the page; empty where unknown. */
    public String language() {
        String language = report.language();
        return language == null ? "" : language;
    }
}
