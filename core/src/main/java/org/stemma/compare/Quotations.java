package org.stemma.compare;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/** Finds what stands in quotation marks, in any language: the only statements of a text that is not parsed. */
final class Quotations {
    private static final String OPENING = "\u201c\u00ab\u201e\u300c\u300e\"";
    private static final int SHORTEST = 20;
    private static final int LONGEST = 1000;

    private Quotations() {}

    /** Spans between the marks, of some length, each within one paragraph. */
    static List<Span> of(String text) {
        List<Span> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = OPENING.indexOf(text.charAt(at)) < 0 ? -1 : closing(text, at);
            if (end > at) {
                if (end - at - 1 >= SHORTEST) {
                    found.add(new Span(at + 1, end));
                }
                at = end;
            }
            at++;
        }
        return found;
    }

    /** Whether an opening mark stands at {@code at}. */
    static boolean opensAt(String text, int at) {
        return at >= 0 && OPENING.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether {@code span} lies within quotation marks of its paragraph. */
    static boolean enclose(String text, Span span) {
        int begin = text.lastIndexOf('\n', Math.max(0, span.begin() - 1)) + 1;
        int end = text.indexOf('\n', span.end());
        String paragraph = text.substring(Math.min(begin, span.begin()), end < 0 ? text.length() : end);
        return of(paragraph).stream()
                .anyMatch(quotation -> quotation.shift(begin).contains(span));
    }

    private static int closing(String text, int open) {
        String marks = marks(text.charAt(open));
        int limit = Math.min(text.length(), open + LONGEST);
        for (int i = open + 1; i < limit && text.charAt(i) != '\n'; i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static String marks(char open) {
        return switch (open) {
            case '\u201c' -> "\u201d";
            case '\u00ab' -> "\u00bb";
            case '\u201e' -> "\u201c\u201d";
            case '\u300c' -> "\u300d";
            case '\u300e' -> "\u300f";
            default -> "\"";
        };
    }
}
