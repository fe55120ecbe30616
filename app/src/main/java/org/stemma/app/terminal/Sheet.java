package org.stemma.app.terminal;

/** The lines that a renderer has written. */
final class Sheet {
    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final boolean colour;

    Sheet(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    int width() {
        return width;
    }

    /** One line, cut at the width. */
    void line(Line line) {
        text.append(line.cut(width).text(colour)).append('\n');
    }

    void blank() {
        text.append('\n');
    }

    /** A line wrapped at the width, later lines indented. */
    void wrapped(Line line, int indent) {
        beside(new Line(), line, 0, indent);
    }

    /** {@code content} wrapped in its own column beside {@code label}; later lines stand {@code hang} columns further in. */
    void beside(Line label, Line content, int column, int hang) {
        Line first = label.cut(Math.max(0, column - 1)).to(column);
        boolean begun = false;
        for (Line line : content.wrap(width - column - hang)) {
            Line out = begun ? new Line().to(column + hang) : first;
            text.append(out.add(line).text(colour)).append('\n');
            begun = true;
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
