package org.stemma.extract;

/** What differs from script to script: letters written without spaces, marks that end a sentence. */
final class Scripts {
    private static final String ENDS = ".!?\u2026\u3002\uFF01\uFF1F\u0964\u06D4\u061F\u2025\uFF0E";
    private static final String CLOSERS = "\"'\u201D\u2019\u00BB\u300D\u300F)]\u201C\u2039\u203A\uFF09\u3011";

    private Scripts() {}

    /** A letter of Chinese, Japanese or Thai writing: several make a word and no space divides words. */
    static boolean dense(char c) {
        return c >= 0x0E00
                && (between(c, 0x0E00, 0x0E7F)
                        || between(c, 0x3040, 0x30FF)
                        || between(c, 0x3400, 0x9FFF)
                        || between(c, 0xF900, 0xFAFF));
    }

    private static boolean between(char c, int first, int last) {
        return c >= first && c <= last;
    }

    /** Whether {@code text} ends with a full stop or its like, be it before closing quotes. */
    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return end > 0 && ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Marks within {@code text} that end or divide sentences. */
    static int marks(String text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = (c == ',' || c == '.' || c == ';' || c == '?' || c == '!')
                    && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
            n += latin || c == '\u3001' || c == '\u060C' || (c > 0x7F && ENDS.indexOf(c) >= 0) ? 1 : 0;
        }
        return n;
    }
}
