package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/** The paragraphs of a text: stretches of lines divided by blank lines, without the white space around them. */
final class Paragraphs {
    private final String text;
    private final List<Span> found = new ArrayList<>();
    private int begin = -1;
    private int end;

    private Paragraphs(String text) {
        this.text = text;
    }

    static List<Span> of(String text) {
        Paragraphs paragraphs = new Paragraphs(text);
        for (int line = 0; line < text.length(); ) {
            int lineEnd = paragraphs.lineEnd(line);
            paragraphs.line(line, lineEnd);
            line = lineEnd + 1;
        }
        paragraphs.close();
        return List.copyOf(paragraphs.found);
    }

    private int lineEnd(int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline;
    }

    private void line(int from, int to) {
        int first = from;
        while (first < to && isSpace(text.charAt(first))) {
            first++;
        }
        if (first == to) {
            close();
            return;
        }
        begin = begin < 0 ? first : begin;
        end = to;
        while (isSpace(text.charAt(end - 1))) {
            end--;
        }
    }

    private void close() {
        if (begin >= 0) {
            found.add(new Span(begin, end));
            begin = -1;
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }
}
