package org.stemma.app.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Excerpt;
import org.stemma.app.view.Times;
import org.stemma.event.AnalyzedReport;
import org.stemma.event.Event;
import org.stemma.extract.Extraction;
import org.stemma.report.Clue;
import org.stemma.report.Furniture;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Reason;
import org.stemma.report.Report;
import org.stemma.statement.Statement;
import org.stemma.text.CodePoints;
import org.stemma.text.Span;

/** One report on a terminal. */
final class TerminalReport {
    private static final int MEASURE = 90;
    private final Sheet sheet;

    TerminalReport(Sheet sheet) {
        this.sheet = sheet;
    }

    void read(Extraction extraction) {
        switch (extraction) {
            case Extraction.Article article -> report(article.report());
            case Extraction.NotAnArticle page -> unread(page);
            case Extraction.Unreadable unreadable -> unread(unreadable);
        }
    }

    private void unread(Extraction extraction) {
        sheet.line(new Line().foreign(extraction.key(), Ink.BOLD).add("  ").foreign(extraction.uri(), Ink.DIM));
        sheet.wrapped(new Line().foreign(TerminalRenderer.reason(extraction)), 0);
        sheet.blank();
    }

    private void report(Report report) {
        Metadata metadata = report.metadata();
        String headline = metadata.headline();
        sheet.wrapped(new Line().foreign(headline == null ? report.key() : headline, Ink.BOLD), 0);
        sheet.wrapped(new Line().foreign(origin(report), Ink.DIM), 0);
        credits(metadata);
        about(metadata);
        for (String paragraph : report.text().split("\n\n")) {
            sheet.blank();
            paragraph(paragraph);
        }
        sheet.blank();
        report.furniture().forEach(this::furniture);
        if (!report.furniture().isEmpty()) {
            sheet.blank();
        }
        evidence(metadata.evidence());
    }

    /** What each field rests on, and what was offered besides, with the reason why it was not taken. */
    private void evidence(List<Clue> clues) {
        if (clues.isEmpty()) {
            return;
        }
        sheet.line(new Line().add("EVIDENCE", Ink.BOLD));
        Clue.@Nullable Field before = null;
        for (Clue clue : clues) {
            Ink ink = clue.taken() ? Ink.PLAIN : Ink.DIM;
            Line label =
                    new Line().add(clue.field() == before ? "" : clue.field().word(), Ink.DIM);
            Line place = new Line().foreign(clue.place(), Ink.DIM);
            place.add(clue.taken() ? "" : ", " + clue.verdict().words(), Ink.DIM);
            sheet.beside(label, new Line().foreign(clue.value(), ink).add("  ").add(place), 12, 2);
            before = clue.field();
        }
        sheet.blank();
    }

    private void paragraph(String paragraph) {
        new Line().foreign(paragraph).wrap(Math.min(MEASURE, sheet.width())).forEach(sheet::line);
    }

    private static String origin(Report report) {
        Metadata metadata = report.metadata();
        Moment published = metadata.published();
        return Stream.of(
                        metadata.outlet().name() == null
                                ? metadata.outlet().domain()
                                : metadata.outlet().name(),
                        metadata.revision().mark(),
                        Times.stretch(published, published),
                        changed(metadata),
                        metadata.dateline().place(),
                        report.language(),
                        report.key())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private void credits(Metadata metadata) {
        String by = String.join(", ", metadata.authors());
        String agency = metadata.agency() == null ? "" : "credits " + metadata.agency();
        String line = Stream.of(by, agency).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
        if (!line.isEmpty()) {
            sheet.wrapped(new Line().foreign(line, Ink.DIM), 0);
        }
    }

    /** What else the page says of the report: its version, who worked on it, its topics. */
    private void about(Metadata metadata) {
        String note = metadata.revision().note();
        String work = metadata.credits().stream()
                .map(credit -> credit.role() + " " + String.join(", ", credit.names()))
                .collect(Collectors.joining(" · "));
        String topics = Stream.concat(Stream.ofNullable(metadata.section()), metadata.keywords().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        Stream.of(note == null ? "" : note, work, topics)
                .filter(each -> !each.isEmpty())
                .forEach(each -> sheet.wrapped(new Line().foreign(each, Ink.DIM), 0));
    }

    private static @Nullable String changed(Metadata metadata) {
        Moment modified = metadata.modified();
        return modified == null || modified.equals(metadata.published())
                ? null
                : "changed " + Times.stretch(modified, modified);
    }

    private void furniture(Furniture piece) {
        Line label = new Line().add("− " + piece.kind().word(), Ink.DIM);
        sheet.line(label.to(15).foreign(piece.text(), Ink.DIM));
    }

    void analysis(AnalyzedReport analysis) {
        if (!analysis.annotated().analyzed()) {
            sheet.line(new Line().add("This language is read, grouped and aligned, but not analysed.", Ink.DIM));
        }
        if (!analysis.statements().isEmpty()) {
            sheet.line(new Line().add("STATEMENTS", Ink.BOLD));
            analysis.statements().forEach(statement -> statement(statement, analysis));
            sheet.blank();
        }
        if (!analysis.events().isEmpty()) {
            sheet.line(new Line().add("EVENTS", Ink.BOLD));
            events(analysis.events(), 0, analysis.report().text());
            sheet.blank();
        }
    }

    private void statement(Statement statement, AnalyzedReport analysis) {
        String text = analysis.report().text();
        Line head = new Line().add(statement.id(), Ink.DIM).add("  ").add(Words.actor(statement.speaker()));
        if (statement.addressee() != null) {
            head.add(" to ").add(Words.actor(statement.addressee()));
        }
        if (!statement.channel().isEmpty()) {
            List<String> names =
                    statement.channel().stream().map(Statement.Channel::name).toList();
            head.add(", carried by ").foreign(String.join(", then ", names));
        }
        sheet.wrapped(head.add("  " + statement.mode().word(), Ink.DIM), 4);
        sheet.beside(new Line(), new Line().foreign(joined(statement.content(), text)), 4, 0);
        sheet.line(new Line()
                .to(4)
                .foreign(joined(statement.cue(), text), Ink.DIM)
                .add("  " + at(statement, text), Ink.DIM));
        explanation(statement.reasons(), text, 4);
    }

    /** The path that made a statement or an event: what was decided, and below it why. */
    private void explanation(List<Reason> reasons, String text, int indent) {
        Reason.@Nullable Part before = null;
        for (int i = 0; i < reasons.size(); i++) {
            Reason reason = reasons.get(i);
            boolean last = i + 1 == reasons.size() || reasons.get(i + 1).part() != reason.part();
            String name = reason.part() == before ? "" : reason.part().word();
            Line label = new Line().to(indent).add(name, Ink.DIM).to(indent + 10);
            label.add(last ? "└" : "├", Ink.DIM);
            sheet.beside(label, step(reason, text), indent + 12, 2);
            before = reason.part();
        }
    }

    private static Line step(Reason reason, String text) {
        Line line = new Line();
        if (reason.weight() != null) {
            line.add(String.format(Locale.ROOT, "%+.2f ", reason.weight()), Ink.BOLD);
        }
        Span span = reason.span();
        if (span != null) {
            line.foreign("“" + Excerpt.start(Neutral.line(span.of(text)), 60) + "”")
                    .add(" ");
        }
        return line.foreign(reason.text(), Ink.DIM);
    }

    private static String joined(List<Span> spans, String text) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
    }

    private static String at(Statement statement, String text) {
        CodePoints offsets = CodePoints.of(text);
        Span hull = statement.contentHull();
        return offsets.offset(hull.begin()) + "–" + offsets.offset(hull.end());
    }

    void events(List<Event> events, int indent, String text) {
        for (Event event : events) {
            Line line = new Line()
                    .to(indent)
                    .add(pad(event.type().name(), 10), Ink.BOLD)
                    .add(pad(event.cameo(), 5), Ink.DIM);
            participant(line, event.source());
            participant(line.add(" → "), event.target());
            when(line, event.date());
            if (event.actuality() != Event.Actuality.DONE) {
                line.add("  " + event.actuality().name().toLowerCase(Locale.ROOT), Ink.DIM);
            }
            sheet.wrapped(line, indent + 15);
            explanation(event.reasons(), text, indent + 4);
        }
        if (events.isEmpty()) {
            sheet.line(new Line().to(indent).add("no event found", Ink.DIM));
        }
    }

    private static void participant(Line line, Event.Participant participant) {
        line.foreign(Words.participant(participant));
        String actor = participant.actor();
        if (participant.text() != null && actor != null) {
            line.add(" (", Ink.DIM).foreign(actor, Ink.DIM).add(")", Ink.DIM);
        }
    }

    private static void when(Line line, @Nullable String date) {
        if (date != null) {
            line.add("  ").foreign(date, Ink.DIM);
        }
    }

    private static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - text.length()));
    }
}
