package org.stemma.store;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Writes numbers without the marks between their thousands: 1,380 and 1.380 are 1380. */
final class NumberFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    NumberFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (isGrouped()) {
            String digits = term.toString().replace(".", "").replace(",", "");
            term.setEmpty().append(digits);
        }
        return true;
    }

    /** One to three digits, and then groups of a mark and three digits, the mark always the same. */
    private boolean isGrouped() {
        int length = term.length();
        int first = length % 4;
        if (length < 5 || first == 0) {
            return false;
        }
        char mark = term.charAt(first);
        if (mark != ',' && mark != '.') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = term.charAt(i);
            boolean fits = i % 4 == first ? c == mark : c >= '0' && c <= '9';
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
