package org.stemma.app.feed;

/** Text within XML or HTML. */
public final class Markup {
    private Markup() {}

    /** {@code text} so that none of it is markup; what no XML may hold is a replacement character. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isText(c) ? c : 0xfffd);
            }
        });
        return escaped.toString();
    }

    private static boolean isText(int c) {
        boolean surrogate = c >= 0xd800 && c <= 0xdfff;
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        return !surrogate && !control && !turns && c != 0xfffe && c != 0xffff;
    }
}
