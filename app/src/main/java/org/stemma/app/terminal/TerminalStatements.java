package org.stemma.app.terminal;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.app.view.Excerpt;
import org.stemma.app.view.Marks;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.State;
import org.stemma.app.view.StatementView;
import org.stemma.app.view.StoryView;
import org.stemma.app.view.Times;
import org.stemma.app.view.VariationView;
import org.stemma.app.view.VariationView.Change;
import org.stemma.app.view.VariationView.ValueView;
import org.stemma.app.view.WordingView;
import org.stemma.app.view.WordingView.Piece;
import org.stemma.compare.Difference;

/** The statements of a story with each report's wording; what differs carries its sign, what changed stands in brackets. */
final class TerminalStatements {
    /** Wordings of one statement that are shown; the rest is counted. */
    private static final int WORDINGS = 8;
    /** Statements of one report alone that are shown; the rest is counted. */
    private static final int ALONE = 12;

    private static final int NARROW = 76;
    private static final int BARS = 40;
    /** The column of words that stand below their label, where the terminal is narrow. */
    private static final int BELOW = 5;

    private final StoryView story;
    private final Sheet sheet;

    TerminalStatements(StoryView story, Sheet sheet) {
        this.story = story;
        this.sheet = sheet;
    }

    void write() {
        List<StatementView> shared = story.statements().stream()
                .filter(statement -> statement.reports() > 1)
                .toList();
        List<StatementView> alone = story.statements().stream()
                .filter(statement -> statement.reports() <= 1)
                .toList();
        if (!shared.isEmpty()) {
            legend();
            shared.forEach(this::statement);
        }
        if (!alone.isEmpty()) {
            alone(alone, !shared.isEmpty());
        }
    }

    private void legend() {
        sheet.blank();
        Line head = new Line().add("STATEMENTS", Ink.BOLD);
        Set<State> states = new LinkedHashSet<>();
        Set<Difference.Kind> kinds = new LinkedHashSet<>();
        pieces().filter(piece -> piece.kind() != null).forEach(piece -> {
            kinds.add(Objects.requireNonNull(piece.kind()));
            states.add(Objects.requireNonNull(piece.state()));
        });
        if (states.contains(State.ORIGINAL)) {
            head.add("   ").add("word", Ink.MARK).add("#", Ink.DIM).add(" as the origin has it", Ink.DIM);
        }
        if (states.contains(State.CHANGED)) {
            head.add("   [word#]", Ink.CHANGED).add(" changed on the way", Ink.DIM);
        }
        if (states.contains(State.OPEN)) {
            head.add("   ‹word#›", Ink.OPEN).add(" accounts differ", Ink.DIM);
        }
        sheet.wrapped(head, 3);
        if (!kinds.isEmpty()) {
            String signs = kinds.stream()
                    .sorted()
                    .map(kind -> Marks.sign(kind) + " " + Marks.word(kind))
                    .collect(Collectors.joining("   "));
            sheet.wrapped(new Line().add(signs + "   ▪ one report", Ink.DIM), 0);
        }
    }

    private java.util.stream.Stream<Piece> pieces() {
        return story.statements().stream()
                .flatMap(statement -> statement.wordings().stream())
                .flatMap(wording -> wording.pieces().stream());
    }

    private void statement(StatementView statement) {
        sheet.blank();
        Line head = new Line().add(number(statement), Ink.BOLD);
        sheet.wrapped(speaker(head, statement), 3);
        statement.counted().forEach(this::variation);
        List<WordingView> chosen = chosen(statement.wordings());
        int column = column(chosen);
        chosen.forEach(
                wording -> wording(wording, wording.equals(statement.wordings().getFirst()), column));
        int more = statement.wordings().size() - chosen.size();
        if (more > 0) {
            sheet.line(new Line().to(3).add("… and " + Marks.count(more, "more wording"), Ink.DIM));
        }
    }

    private static String number(StatementView statement) {
        String number = Integer.toString(statement.number());
        return number + " ".repeat(Math.max(1, 3 - number.length()));
    }

    private static Line speaker(Line line, StatementView statement) {
        line.add(Words.actor(statement.statement().speaker()));
        if (statement.statement().addressee() != null) {
            line.add(" to ").add(Words.actor(statement.statement().addressee()));
        }
        if (!statement.channel().isEmpty()) {
            line.add(", carried by ").foreign(String.join(", then ", statement.channel()));
        }
        return line;
    }

    private void variation(VariationView variation) {
        Line label =
                new Line().to(3).add(Marks.sign(variation.kind()), Ink.BOLD).add(" " + Marks.word(variation.kind()));
        Line values = new Line();
        for (ValueView value : variation.values()) {
            values.add(values.isEmpty() ? "" : "   ").add(value(value));
        }
        if (variation.absent() > 0) {
            values.add("   not in ").add(Integer.toString(variation.absent()), Ink.DIM);
        }
        sheet.beside(label, values, 17, 0);
        first(variation);
    }

    private static Line value(ValueView value) {
        boolean changed = value.state() == State.CHANGED;
        int count = value.reports().size();
        Line line = new Line().foreign(value.shown(), changed ? Ink.CHANGED : Ink.PLAIN);
        String bars = "▪".repeat(Math.min(count, BARS)) + (count > BARS ? "…" : "");
        return line.add("\u00A0").add(bars, changed ? Ink.CHANGED : Ink.PLAIN).add("\u00A0" + count, Ink.DIM);
    }

    private void first(VariationView variation) {
        if (variation.changed()) {
            String first = variation.changes().stream().map(this::change).collect(Collectors.joining("; "));
            ReportView corrected = variation.corrected();
            String back =
                    corrected == null ? "" : "; corrected " + story.times().at(corrected.time());
            sheet.beside(new Line(), new Line().foreign("first: " + first + back, Ink.DIM), 17, 2);
        }
    }

    private String change(Change change) {
        String by = change.by() == null ? "" : ", " + change.by().word();
        int more = change.inherited().size();
        String kept = more == 0 ? "" : ", inherited by " + more;
        return "“" + change.after() + "” " + change.report().label() + ", "
                + story.times().at(change.report().time()) + by + kept;
    }

    /** The first wording, those in which a change begins, and others while there is room; in the order of the lineage. */
    private static List<WordingView> chosen(List<WordingView> wordings) {
        List<WordingView> telling = wordings.stream()
                .sorted(Comparator.comparing((WordingView wording) ->
                        !wording.equals(wordings.getFirst()) && wording.begins().isEmpty()))
                .limit(WORDINGS)
                .toList();
        return wordings.stream().filter(telling::contains).toList();
    }

    /** Where the words begin: behind the longest label while that leaves the words two thirds. */
    private int column(List<WordingView> wordings) {
        int longest = wordings.stream()
                .mapToInt(each -> label(each, false).width())
                .max()
                .orElse(0);
        return sheet.width() < NARROW ? BELOW : Math.min(longest + 2, sheet.width() * 9 / 20);
    }

    private void wording(WordingView wording, boolean first, int column) {
        Line label = label(wording, first);
        if (column == BELOW) {
            sheet.line(label);
            sheet.beside(new Line(), words(wording), column, 0);
        } else {
            sheet.beside(label, words(wording), column, 0);
        }
    }

    private Line label(WordingView wording, boolean first) {
        String time = story.times().at(wording.first().time());
        Ink ink = first ? Ink.BOLD : Ink.PLAIN;
        Line line = new Line().to(3).add(time.equals(Times.NONE) ? "  –  " : time, ink);
        line.add(" ").foreign(wording.first().label(), ink);
        int more = wording.reports().size() - 1;
        return more > 0 ? line.add(" +" + more, Ink.DIM) : line;
    }

    static Line words(WordingView wording) {
        Line line = new Line();
        for (Piece piece : wording.pieces()) {
            if (piece.kind() == null || piece.state() == null) {
                line.add(Neutral.run(piece.text()));
            } else {
                mark(line, Neutral.run(piece.text()), Marks.sign(piece.kind()), piece.state());
            }
        }
        return line;
    }

    private static void mark(Line line, String text, String sign, State state) {
        switch (state) {
            case ORIGINAL -> line.add(text, Ink.MARK).add(sign, Ink.DIM);
            case CHANGED -> line.add("[" + text + sign + "]", Ink.CHANGED);
            case OPEN -> line.add("‹" + text + sign + "›", Ink.OPEN);
        }
    }

    private void alone(List<StatementView> statements, boolean further) {
        sheet.blank();
        String title = further ? "STATEMENTS THAT ONE REPORT HAS" : "STATEMENTS";
        sheet.line(new Line().add(title, Ink.BOLD));
        for (StatementView statement : statements.subList(0, Math.min(ALONE, statements.size()))) {
            Line head = speaker(new Line().add(number(statement), Ink.BOLD), statement);
            if (story.reports().size() > 1 && !statement.wordings().isEmpty()) {
                head.add("  in ", Ink.DIM)
                        .foreign(statement.wordings().getFirst().first().label(), Ink.DIM);
            }
            sheet.wrapped(head, 3);
            statement.wordings().forEach(each -> sheet.beside(new Line(), shortened(each), 3, 0));
        }
        int more = statements.size() - ALONE;
        if (more > 0) {
            sheet.line(new Line().add("… and " + more + " more", Ink.DIM));
        }
    }

    private static Line shortened(WordingView wording) {
        String text = wording.pieces().stream().map(Piece::text).collect(Collectors.joining());
        return new Line().foreign(Excerpt.start(Neutral.line(text), 220));
    }
}
