package org.stemma.text;

/**
 * Turns offsets in UTF-16 units into offsets in Unicode code points of the same text. Offsets that fall inside a surrogate pair
 * count the pair's first half as passed.
 */
public final class CodePoints {
    private final String text;
    private final boolean plain;
    private final int[] checkpoints;
    private static final int STEP = 256;

    private CodePoints(String text) {
        this.text = text;
        this.plain = text.codePointCount(0, text.length()) == text.length();
        this.checkpoints = plain ? new int[0] : checkpoints(text);
    }

    public static CodePoints of(String text) {
        return new CodePoints(text);
    }

    private static int[] checkpoints(String text) {
        int[] counts = new int[text.length() / STEP + 1];
        for (int i = 1; i < counts.length; i++) {
            counts[i] = counts[i - 1] + text.codePointCount((i - 1) * STEP, i * STEP);
            if (Character.isLowSurrogate(text.charAt(i * STEP))
                    && Character.isHighSurrogate(text.charAt(i * STEP - 1))) {
                counts[i]--; // the pair is counted by its second half's block
            }
        }
        return counts;
    }

    /** The number of code points before UTF-16 {@code offset}. */
    public int offset(int offset) {
        if (plain) {
            return offset;
        }
        int block = Math.min(offset / STEP, checkpoints.length - 1);
        int from = block * STEP;
        boolean split = from > 0
                && from < text.length()
                && Character.isLowSurrogate(text.charAt(from))
                && Character.isHighSurrogate(text.charAt(from - 1));
        return checkpoints[block]
                + text.codePointCount(split ? from - 1 : from, Math.max(offset, split ? from - 1 : from));
    }
}
