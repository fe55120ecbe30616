package org.stemma.app.terminal;

import java.util.ArrayList;
import java.util.List;

/** Characters on their way to a line, each run with its ink. Foreign text is made harmless as it enters. */
final class Line {
    private static final String ELLIPSIS = "…";

    private record Run(String text, Ink ink) {}

    private final List<Run> runs = new ArrayList<>();
    private int width;

    static Line of(String text) {
        return new Line().add(text);
    }

    Line add(String text) {
        return add(text, Ink.PLAIN);
    }

    /** Adds Stemma's own words or characters already made harmless; spaces are kept. */
    Line add(String text, Ink ink) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, ink));
            width += Columns.width(text);
        }
        return this;
    }

    /** Adds foreign text. */
    Line foreign(String text, Ink ink) {
        return add(Neutral.line(text), ink);
    }

    Line foreign(String text) {
        return foreign(text, Ink.PLAIN);
    }

    Line add(Line other) {
        other.runs.forEach(run -> add(run.text(), run.ink()));
        return this;
    }

    int width() {
        return width;
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** Blanks up to a column; none where the line is longer. */
    Line to(int column) {
        return add(" ".repeat(Math.max(0, column - width)));
    }

    /** This line, cut with an ellipsis where it is longer than {@code columns}. */
    Line cut(int columns) {
        if (width <= columns) {
            return this;
        }
        Line line = new Line();
        for (Run run : runs) {
            int room = columns - 1 - line.width;
            if (Columns.width(run.text()) > room) {
                String fitting = run.text().substring(0, Columns.fit(run.text(), Math.max(0, room)));
                return line.add(fitting.stripTrailing(), run.ink()).add(ELLIPSIS);
            }
            line.add(run.text(), run.ink());
        }
        return line;
    }

    /** This line in lines of at most {@code columns}, broken at blanks, and inside a word only where it is longer. */
    List<Line> wrap(int columns) {
        Wrapper wrapper = new Wrapper(Math.max(1, columns));
        runs.forEach(wrapper::add);
        return wrapper.lines();
    }

    String text(boolean colour) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(colour ? run.ink().on(run.text()) : run.text()));
        return colour ? text.toString() : text.toString().stripTrailing();
    }

    /** Gathers words, which may hold several inks, and sets them into lines. */
    private static final class Wrapper {
        private final int columns;
        private final List<Line> lines = new ArrayList<>();
        private Line line = new Line();
        private Line word = new Line();
        private Line gap = new Line();

        Wrapper(int columns) {
            this.columns = columns;
        }

        void add(Run run) {
            int begin = 0;
            for (int i = 0; i <= run.text().length(); i++) {
                boolean blank = i < run.text().length() && run.text().charAt(i) == ' ';
                if (blank || i == run.text().length()) {
                    word.add(run.text().substring(begin, i), run.ink());
                    begin = i + 1;
                }
                if (blank) {
                    place();
                    gap = gap.add(" ", run.ink() == Ink.MARK || run.ink() == Ink.OPEN ? run.ink() : Ink.PLAIN);
                }
            }
        }

        private void place() {
            if (word.isEmpty()) {
                return;
            }
            if (!line.isEmpty() && line.width() + gap.width() + word.width() > columns) {
                lines.add(line);
                line = new Line();
            } else if (!line.isEmpty()) {
                line.add(gap);
            }
            gap = new Line();
            split();
            line.add(word);
            word = new Line();
        }

        private void split() {
            while (word.width() > columns - line.width()) {
                Line rest = new Line();
                for (Run run : word.runs) {
                    int fits = rest.isEmpty() ? Columns.fit(run.text(), columns - line.width()) : 0;
                    int end = fits == 0 && line.isEmpty() && rest.isEmpty()
                            ? run.text().offsetByCodePoints(0, 1)
                            : fits;
                    line.add(run.text().substring(0, end), run.ink());
                    rest.add(run.text().substring(end), run.ink());
                }
                lines.add(line);
                line = new Line();
                word = rest;
            }
        }

        List<Line> lines() {
            place();
            if (!line.isEmpty() || lines.isEmpty()) {
                lines.add(line);
            }
            return lines;
        }
    }
}
