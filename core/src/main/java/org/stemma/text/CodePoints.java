package org.stemma.text;

/**
 * Turns offsets in UTF-16 units into offsets in Unicode code points of the same text. An offset inside a surrogate pair counts the
 * pair's first half as passed.
 */
public final class CodePoints {
    private static final int STEP = 256;

    private final String text;
    private final boolean plain;
    /** Code points before each checkpoint; empty for text without surrogate pairs. */
    private final int[] before;

    private CodePoints(String text) {
        this.text = text;
        this.plain = text.codePointCount(0, text.length()) == text.length();
        this.before = new int[plain ? 0 : text.length() / STEP + 1];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + text.codePointCount(checkpoint(i - 1), checkpoint(i));
        }
    }

    public static CodePoints of(String text) {
        return new CodePoints(text);
    }

    /** The offset of checkpoint {@code i}, which never divides a pair. */
    private int checkpoint(int i) {
        int at = i * STEP;
        boolean inside =
                at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return inside ? at - 1 : at;
    }

    /** The number of code points before UTF-16 {@code offset}. */
    public int offset(int offset) {
        if (plain) {
            return offset;
        }
        int i = offset / STEP;
        return before[i] + text.codePointCount(checkpoint(i), offset);
    }
}
