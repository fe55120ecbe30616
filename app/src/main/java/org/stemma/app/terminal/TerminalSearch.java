package org.stemma.app.terminal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Marks;
import org.stemma.compare.Difference;
import org.stemma.compare.Match;
import org.stemma.gazetteer.Actor;
import org.stemma.pipeline.FoundReport;
import org.stemma.pipeline.FoundStatement;
import org.stemma.store.ReportRow;
import org.stemma.store.StatementRow;
import org.stemma.store.StoryRow;
import org.stemma.text.Span;

/** What a search found, on a terminal: stories with the reports that have the words, or statements. */
public final class TerminalSearch {
    private static final int REPORTS = 3;
    private static final int INDENT = 4;

    private final Sheet sheet;

    public TerminalSearch(int width, boolean colour) {
        this.sheet = new Sheet(width, colour);
    }

    /** One story's reports that were found, best first; {@code story} is null where it is gone meanwhile. */
    public void story(@Nullable StoryRow story, List<FoundReport> found) {
        if (story != null && story.reports() > 1) {
            sheet.wrapped(headline(story.headline(), List.of()).add("  ").add(counts(story), Ink.DIM), 0);
        }
        boolean alone = story == null || story.reports() == 1;
        found.stream().limit(REPORTS).forEach(each -> report(each, alone));
        if (found.size() > REPORTS) {
            sheet.line(new Line().add("  " + (found.size() - REPORTS) + " more of this story", Ink.DIM));
        }
        sheet.blank();
    }

    private static String counts(StoryRow story) {
        String origins = story.stale() && story.newsrooms() == 0
                ? "not traced yet"
                : Words.count(story.newsrooms(), "newsroom") + " · " + Words.count(story.origins(), "origin");
        return Words.count(story.reports(), "report") + " · " + origins + " · " + story.id();
    }

    private static Line headline(@Nullable String headline, List<Span> marks) {
        return headline == null ? new Line().add("no headline", Ink.DIM) : line(headline, marks, Ink.BOLD);
    }

    private void report(FoundReport found, boolean alone) {
        ReportRow row = found.report();
        if (alone) {
            sheet.wrapped(headline(row.headline(), found.headline()), 0);
        }
        String outlet = row.outlet() == null ? row.domain() : row.outlet();
        Line head = new Line().add("  ").foreign(outlet == null ? "outlet not known" : outlet);
        String time = row.published() == null ? "no date" : row.published();
        sheet.line(head.add("  " + time.replace('T', ' '), Ink.DIM).add("  ").foreign(row.id(), Ink.DIM));
        passage(line(found.passage().text(), found.passage().marks(), Ink.PLAIN));
    }

    private void passage(Line line) {
        sheet.beside(new Line(), line, INDENT, 0);
    }

    /** Foreign text with its marks. */
    private static Line line(String text, List<Span> marks, Ink ink) {
        Line line = new Line();
        int at = 0;
        for (Span mark : marks) {
            line.add(Neutral.run(text.substring(at, mark.begin())), ink);
            line.add(Neutral.run(mark.of(text)), Ink.OPEN);
            at = mark.end();
        }
        return line.add(Neutral.run(text.substring(at)), ink);
    }

    /** A statement that was found. */
    public void statement(FoundStatement found) {
        StatementRow row = found.statement();
        Actor speaker = row.speaker() == null ? null : new Actor(row.speaker(), row.actor());
        Line head = Words.actor(speaker);
        Match match = found.match();
        if (match != null) {
            head.add("  ").add(match.relation().word(), Ink.BOLD).add("  " + Marks.confidence(match.score()), Ink.DIM);
        }
        sheet.wrapped(head, 0);
        passage(line(found.wording().words(), found.marks(), Ink.PLAIN));
        String where = Words.count(row.reports(), "report") + " · " + Words.count(row.origins(), "origin") + " · ";
        sheet.line(
                new Line().add("    " + where, Ink.DIM).foreign(found.wording().report(), Ink.DIM));
        Stream.ofNullable(match).flatMap(each -> each.differences().stream()).forEach(this::difference);
        sheet.blank();
    }

    private void difference(Difference difference) {
        Line label = new Line().add("    " + Marks.sign(difference.kind()) + " " + Marks.word(difference.kind()));
        Line values = side(difference.a()).add("  →  ", Ink.DIM).add(side(difference.b()));
        sheet.beside(label, values, 18, 0);
    }

    private static Line side(String value) {
        return value.isBlank() ? new Line().add("nothing", Ink.DIM) : new Line().foreign(value, Ink.MARK);
    }

    @Override
    public String toString() {
        return sheet.toString();
    }
}
