package org.stemma.app.view;

/** Cuts a text at word boundaries. */
public final class Excerpt {
    private Excerpt() {}

    /** The beginning of {@code text} in one line, at most {@code limit} characters, with an ellipsis where cut. */
    public static String start(String text, int limit) {
        String line = text.strip().lines().findFirst().orElse("");
        if (line.length() <= limit) {
            return line;
        }
        return line.substring(0, wordEnd(line, limit - 1)) + "…";
    }

    /** The last word boundary at or before {@code at}; {@code at} itself where no boundary is near. */
    static int wordEnd(String text, int at) {
        int end = Math.min(at, text.length());
        if (end == text.length()) {
            return end;
        }
        for (int i = end; i > Math.max(0, end - 24); i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    /** The first word boundary at or after {@code at}; {@code at} itself where no boundary is near. */
    static int wordBegin(String text, int at) {
        if (at <= 0) {
            return 0;
        }
        for (int i = at; i < Math.min(text.length(), at + 24); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
