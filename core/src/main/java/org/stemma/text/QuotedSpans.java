package org.stemma.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a text stands in quotation marks. A quotation that is never closed ends with its paragraph; scanning takes time linear in
 * the text.
 */
public final class QuotedSpans {
    private static final String OPENING = "\u201C\u201E\u00AB\u300C\u300E\"";
    private static final String CLOSING = "\u201D\u201C\u00BB\u300D\u300F\"";

    private QuotedSpans() {}

    /** The quotations of {@code text} with their marks, in its order, none within another. */
    public static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int kind = OPENING.indexOf(text.charAt(i));
            int end = kind < 0 ? i + 1 : end(text, i + 1, CLOSING.charAt(kind));
            if (kind >= 0) {
                spans.add(new Span(i, end));
            }
            i = end;
        }
        return spans;
    }

    private static int end(String text, int from, char closing) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == closing || c == '\u201D') {
                return i + 1;
            }
            if (c == '\n') {
                return i;
            }
        }
        return text.length();
    }
}
