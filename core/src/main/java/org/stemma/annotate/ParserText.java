package org.stemma.annotate;

import java.util.Arrays;

/**
 * The characters that the parser is given for a paragraph: one for one, so that its offsets hold in the paragraph. The parser was
 * trained on plain ASCII marks; typographic ones are written as those.
 */
final class ParserText {
    /** A longer run without a space is no word of a language; the parser does not see it. UTF-16 units. */
    private static final int LONGEST_WORD = 256;

    private ParserText() {}

    static String of(String paragraph) {
        char[] chars = paragraph.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = plain(chars[i]);
        }
        blankLongWords(chars);
        return new String(chars);
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u02bc', '\u00b4', '`', '\u2032' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033', '\uff02' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\u00ad' -> '-';
            case '\u2014', '\u2015' -> '\u2014';
            case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u2028', '\u2029' -> ' ';
            default -> Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : c;
        };
    }

    private static void blankLongWords(char[] chars) {
        int begin = 0;
        for (int i = 0; i <= chars.length; i++) {
            if (i == chars.length || chars[i] == ' ') {
                if (i - begin > LONGEST_WORD) {
                    Arrays.fill(chars, begin, i, ' ');
                }
                begin = i + 1;
            }
        }
    }
}
