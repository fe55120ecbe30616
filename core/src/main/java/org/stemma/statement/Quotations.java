package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/**
 * Finds quotations by reading a report's paragraphs character by character: curly and straight marks, {@code ``} and {@code ''},
 * guillemets, quotations that are never closed or closed by an opening mark, and such as run over paragraphs with a new opening mark each. Single marks count
 * only where a paragraph has no double ones.
 */
final class Quotations {
    private static final String OPENING = "\u201c\u00ab\u201e";
    private static final String CLOSING = "\u201d\u00bb";

    private final String text;
    private final List<Quotation> found = new ArrayList<>();

    /**
     * A quotation with its marks.
     *
     * @param closed false where it runs to the end of its paragraph
     * @param continued whether it goes on from the paragraph before
     */
    record Quotation(Span span, boolean closed, boolean continued) {}

    private Quotations(String text) {
        this.text = text;
    }

    /** The quotations of {@code paragraphs}, in the order of the text; none holds another. */
    static List<Quotation> of(String text, List<Span> paragraphs) {
        Quotations reader = new Quotations(text);
        boolean open = false;
        for (Span paragraph : paragraphs) {
            open = reader.read(paragraph, open);
        }
        return reader.found;
    }

    /** Reads a paragraph; true if it ends inside a quotation. */
    private boolean read(Span paragraph, boolean before) {
        int start = -1;
        int first = found.size();
        for (int i = paragraph.begin(); i < paragraph.end(); i++) {
            int mark = markAt(i, paragraph);
            if (start < 0 && mark > 0 && opens(i, mark, paragraph)) {
                start = i;
            } else if (start >= 0 && mark > 0 && closes(i, mark, paragraph)) {
                add(start, i + mark, true, before && start == firstLetter(paragraph));
                start = -1;
            }
            i += Math.max(0, mark - 1);
        }
        if (start >= 0) {
            add(start, paragraph.end(), false, before && start == firstLetter(paragraph));
            return true;
        }
        if (found.size() == first) {
            single(paragraph);
        }
        return false;
    }

    private void add(int begin, int end, boolean closed, boolean continued) {
        found.add(new Quotation(new Span(begin, end), closed, continued));
    }

    private int firstLetter(Span paragraph) {
        int i = paragraph.begin();
        while (i < paragraph.end() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Length of the quotation mark at {@code i}, 0 where there is none. */
    private int markAt(int i, Span paragraph) {
        char c = text.charAt(i);
        if (c == '"' || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
            return inches(i) ? 0 : 1;
        }
        boolean twice = i + 1 < paragraph.end() && text.charAt(i + 1) == c;
        return twice && (c == '\'' || c == '`' || c == '\u2018' || c == '\u2019') ? 2 : 0;
    }

    /** Whether a straight mark at {@code i} measures: {@code 6'2"}. */
    private boolean inches(int i) {
        return text.charAt(i) == '"' && i > 1 && Character.isDigit(text.charAt(i - 1)) && text.charAt(i - 2) == '\'';
    }

    private boolean opens(int i, int length, Span paragraph) {
        char c = text.charAt(i);
        if (OPENING.indexOf(c) >= 0 || c == '`') {
            return true;
        }
        boolean wordBefore = i > paragraph.begin() && Character.isLetterOrDigit(text.charAt(i - 1));
        boolean wordAfter = i + length < paragraph.end() && !Character.isWhitespace(text.charAt(i + length));
        return CLOSING.indexOf(c) < 0 && !wordBefore && wordAfter;
    }

    private boolean closes(int i, int length, Span paragraph) {
        char c = text.charAt(i);
        if (CLOSING.indexOf(c) >= 0) {
            return true;
        }
        if (OPENING.indexOf(c) >= 0 || c == '`') {
            return closesByPlace(i, length, paragraph);
        }
        boolean spaceBefore = Character.isWhitespace(text.charAt(i - 1));
        boolean wordAfter = i + length < paragraph.end() && Character.isLetterOrDigit(text.charAt(i + length));
        return !(spaceBefore && wordAfter);
    }

    /** Whether an opening mark stands where only a closing one can: right behind a word or its stop, and before a space. */
    private boolean closesByPlace(int i, int length, Span paragraph) {
        boolean spaceAfter = i + length >= paragraph.end() || Character.isWhitespace(text.charAt(i + length));
        return spaceAfter && !Character.isWhitespace(text.charAt(i - 1));
    }

    /** Quotations in single marks, for a paragraph without double ones. */
    private void single(Span paragraph) {
        int start = -1;
        for (int i = paragraph.begin(); i < paragraph.end(); i++) {
            char c = text.charAt(i);
            boolean wordBefore = i > paragraph.begin() && Character.isLetterOrDigit(text.charAt(i - 1));
            boolean wordAfter = i + 1 < paragraph.end() && Character.isLetterOrDigit(text.charAt(i + 1));
            if (start < 0 && (c == '\u2018' || c == '\'') && !wordBefore && wordAfter) {
                start = i;
            } else if (start >= 0 && (c == '\u2019' || c == '\'') && !wordAfter && i > start + 1 && !plural(i)) {
                add(start, i + 1, true, false);
                start = -1;
            }
        }
    }

    /** Whether the mark at {@code i} may be a plural's apostrophe, as in {@code workers' rights}. */
    private boolean plural(int i) {
        return text.charAt(i - 1) == 's'
                && i + 2 < text.length()
                && text.charAt(i + 1) == ' '
                && Character.isLowerCase(text.charAt(i + 2));
    }
}
