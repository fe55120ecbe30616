package org.stemma.app.terminal;

import org.stemma.app.view.Marks;
import org.stemma.compare.Difference;
import org.stemma.compare.Match;

/** Two passages side by side on a terminal. */
final class TerminalMatch {
    private final Sheet sheet;

    TerminalMatch(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(String key, String a, String b, Match match) {
        Line head =
                new Line().foreign(key, Ink.BOLD).add("  ").add(match.relation().word(), Ink.BOLD);
        sheet.line(head.add("  " + Marks.confidence(match.score()), Ink.DIM));
        sheet.beside(new Line().add("  a", Ink.DIM), new Line().foreign(a), 6, 0);
        sheet.beside(new Line().add("  b", Ink.DIM), new Line().foreign(b), 6, 0);
        match.differences().forEach(this::difference);
    }

    private void difference(Difference difference) {
        Line label = new Line().add("  " + Marks.sign(difference.kind()) + " " + Marks.word(difference.kind()));
        Line values = side(difference.a()).add("  →  ", Ink.DIM).add(side(difference.b()));
        sheet.beside(label, values, 16, 0);
    }

    private static Line side(String value) {
        return value.isBlank() ? new Line().add("nothing", Ink.DIM) : new Line().foreign(value, Ink.MARK);
    }
}
