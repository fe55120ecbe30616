package org.stemma.app.terminal;

/** Makes foreign text harmless for a terminal: one line, no control characters, no change of the writing direction. */
final class Neutral {
    private Neutral() {}

    static String line(String text) {
        return run(text).strip();
    }

    /** Like {@link #line}, with blanks at both ends kept: a part of a line. */
    static String run(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> append(line, codePoint));
        return line.toString();
    }

    private static void append(StringBuilder line, int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            blank(line);
        } else if (turnsDirection(codePoint)) {
            return; // invisible where harmless
        } else if (unshowable(codePoint)) {
            line.append('\uFFFD');
        } else {
            line.appendCodePoint(codePoint);
        }
    }

    private static void blank(StringBuilder line) {
        if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    private static boolean turnsDirection(int codePoint) {
        return codePoint == 0x061C
                || codePoint == 0x00AD
                || (codePoint >= 0x200E && codePoint <= 0x200F)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private static boolean unshowable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }
}
