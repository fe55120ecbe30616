package org.stemma.app.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.StoryView;
import org.stemma.compare.Match;
import org.stemma.event.AnalyzedReport;
import org.stemma.event.Event;
import org.stemma.extract.Extraction;
import org.stemma.pipeline.Document;
import org.stemma.pipeline.Trace;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Moment;
import org.stemma.story.Story;

/**
 * Writes results for a person at a terminal. Every method gives whole lines, the last one ended.
 *
 * @param width columns, at least 40
 * @param colour whether escape codes may be used
 */
public record TerminalRenderer(int width, boolean colour) {
    private static final int NARROWEST = 40;

    public TerminalRenderer {
        width = Math.max(NARROWEST, width);
    }

    /** Every story of a trace, one below the other, then what could not be read. */
    public String render(Trace trace) {
        Sheet sheet = sheet();
        int number = 0;
        for (TracedStory story : ordered(trace)) {
            if (number > 0) {
                sheet.blank();
                sheet.line(new Line().add("─".repeat(width), Ink.DIM));
                sheet.blank();
            }
            new TerminalStory(StoryView.of(++number, story), sheet).write();
        }
        unread(trace.documents(), sheet, number > 0);
        return sheet.toString();
    }

    /** Stories of several reports before those that stand alone, otherwise as they are. */
    private static List<TracedStory> ordered(Trace trace) {
        List<TracedStory> stories = new ArrayList<>();
        trace.stories().stream().filter(story -> story.reports().size() > 1).forEach(stories::add);
        trace.stories().stream().filter(story -> story.reports().size() == 1).forEach(stories::add);
        return stories;
    }

    private static void unread(List<Document> documents, Sheet sheet, boolean after) {
        List<Extraction> unread = documents.stream()
                .map(Document::extraction)
                .filter(extraction -> !(extraction instanceof Extraction.Article))
                .toList();
        if (unread.isEmpty()) {
            return;
        }
        if (after) {
            sheet.blank();
        }
        sheet.line(new Line().add("NOT READ AS REPORTS", Ink.BOLD));
        unread.forEach(
                each -> sheet.beside(new Line().foreign(each.key()), new Line().foreign(reason(each), Ink.DIM), 26, 0));
    }

    static String reason(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Article article -> "";
            case Extraction.NotAnArticle page -> "not an article: " + page.reason();
            case Extraction.Unreadable unreadable -> "unreadable: " + unreadable.reason();
        };
    }

    /** One document as read: headline, who and when, body, what was taken out. */
    public String read(Extraction extraction) {
        Sheet sheet = sheet();
        new TerminalReport(sheet).read(extraction);
        return sheet.toString();
    }

    /** One document with the language of its text. */
    public String analyze(Document document) {
        Sheet sheet = sheet();
        TerminalReport report = new TerminalReport(sheet);
        report.read(document.extraction());
        @Nullable AnalyzedReport analysis = document.analysis();
        if (analysis != null) {
            report.analysis(analysis);
        }
        return sheet.toString();
    }

    /** Which reports tell one story. */
    public String group(List<Story> stories) {
        Sheet sheet = sheet();
        for (Story story : stories) {
            int size = story.reports().size();
            Line head = new Line().foreign(story.id(), Ink.BOLD).add("  " + Words.count(size, "report"), Ink.DIM);
            sheet.line(head);
            story.reports()
                    .forEach(key -> sheet.line(new Line().add("  ▪ ", Ink.DIM).foreign(key)));
        }
        return sheet.toString();
    }

    /** Two passages and what differs between them. */
    public String match(String key, String a, String b, Match match) {
        Sheet sheet = sheet();
        new TerminalMatch(sheet).write(key, a, b, match);
        return sheet.toString();
    }

    /** The events coded in one text. */
    public String code(String key, String text, @Nullable Moment date, List<Event> events) {
        Sheet sheet = sheet();
        Line label = new Line().foreign(key, Ink.BOLD).add(date == null ? "" : "  " + date, Ink.DIM);
        sheet.line(label);
        sheet.beside(new Line(), new Line().foreign(text), 2, 0);
        new TerminalReport(sheet).events(events, 2, text);
        return sheet.toString();
    }

    private Sheet sheet() {
        return new Sheet(width, colour);
    }
}
