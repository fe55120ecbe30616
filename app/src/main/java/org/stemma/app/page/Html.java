package org.stemma.app.page;

/** What HTML needs beyond the escaping of markup, which the templates do. */
final class Html {
    private Html() {}

    /**
     * The same page with each character that HTML forbids, or that would turn the writing direction of what follows, replaced by
     * one that is harmless: offsets into texts stay.
     */
    static String harmless(String page) {
        StringBuilder out = new StringBuilder(page.length());
        for (int i = 0; i < page.length(); i++) {
            out.append(harmless(page.charAt(i)));
        }
        return out.toString();
    }

    private static char harmless(char c) {
        if (c == '\n' || c == '\t') {
            return c;
        }
        if (c == '\r') {
            return ' '; // a browser would join it with a line feed and shift all offsets
        }
        boolean turns = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return Character.isISOControl(c) || turns || c == '\uFFFE' || c == '\uFFFF' ? '\uFFFD' : c;
    }
}
