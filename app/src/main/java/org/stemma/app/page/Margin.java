package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.MarkedSpan;
import org.stemma.app.view.Marks;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.State;
import org.stemma.app.view.StatementView;
import org.stemma.app.view.StoryView;
import org.stemma.compare.Difference;
import org.stemma.event.AnalyzedReport;
import org.stemma.text.Span;

/**
 * A note at the margin of a report: what is concluded of its words, and how the story has them.
 *
 * @param number from 1, in the order of the text
 * @param changes what is not as others have it, in words
 * @param told the statement of the story; null where it is none of its statements
 */
public record Margin(
        int number,
        Note note,
        List<Changed> changes,
        @Nullable Told told) {

    /**
     * A value that is not as others have it.
     *
     * @param other what the origin has; empty where accounts differ and no link tells whose came first
     */
    public record Changed(String sign, String word, String value, String other) {}

    /** A statement of the story, by its number, and how many reports have it. */
    public record Told(int statement, int reports) {}

    int begin() {
        return note.spans().getFirst().begin();
    }

    int end() {
        return note.spans().getLast().end();
    }

    public String code() {
        return note.code() == null ? "" : note.code();
    }

    /** The notes of a report, with what its story knows where it is in one. */
    static List<Margin> of(AnalyzedReport analysis, @Nullable StoryView story, List<MarkedSpan> marks) {
        String text = analysis.report().text();
        List<Note> notes = Stream.concat(
                        analysis.statements().stream().map(each -> Note.of(each, text)),
                        analysis.events().stream().map(each -> Note.of(each, text)))
                .sorted(Comparator.comparing((Note each) -> each.spans().getFirst()))
                .toList();
        List<Margin> margins = new ArrayList<>();
        for (Note note : notes) {
            Span hull = note.spans().getFirst().hull(note.spans().getLast());
            boolean statement = note.kind().equals("Statement");
            margins.add(new Margin(
                    margins.size() + 1,
                    note,
                    statement ? changes(text, hull, marks) : List.of(),
                    statement && story != null ? told(analysis.key(), hull, story) : null));
        }
        return margins;
    }

    private static List<Changed> changes(String text, Span hull, List<MarkedSpan> marks) {
        return marks.stream()
                .filter(mark -> hull.contains(mark.span()) && mark.state() != State.ORIGINAL)
                .filter(mark -> mark.kind() != Difference.Kind.WORDING)
                .map(mark -> new Changed(
                        Marks.sign(mark.kind()),
                        Marks.word(mark.kind()),
                        mark.span().of(text),
                        mark.other() == null ? "" : mark.other()))
                .distinct()
                .toList();
    }

    private static @Nullable Told told(String report, Span hull, StoryView story) {
        return story.statements().stream()
                .filter(each -> each.statement().wordings().stream()
                        .anyMatch(wording -> wording.passage().report().equals(report)
                                && wording.passage().span().overlaps(hull)))
                .findFirst()
                .map(each -> new Told(each.number(), reports(each)))
                .orElse(null);
    }

    private static int reports(StatementView statement) {
        return (int) statement.wordings().stream()
                .flatMap(wording -> wording.reports().stream())
                .map(ReportView::key)
                .distinct()
                .count();
    }
}
