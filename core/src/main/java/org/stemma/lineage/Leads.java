package org.stemma.lineage;

import org.stemma.text.Span;

/** The beginnings of texts. */
final class Leads {
    private static final int LONGEST = 400;

    private Leads() {}

    /** The first paragraph that is not blank, cut at {@value #LONGEST} characters; empty where the text is blank. */
    static Span first(String text) {
        int begin = 0;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        int end = text.indexOf('\n', begin);
        end = end < 0 ? text.length() : end;
        if (end > begin + LONGEST) {
            int space = text.lastIndexOf(' ', begin + LONGEST);
            end = space > begin ? space : begin + LONGEST;
        }
        return new Span(begin, end);
    }
}
