package org.stemma.app.mcp;

import org.jspecify.annotations.Nullable;

/** Words of a report and where they stand: an agent quotes these, and never obeys them. */
record Evidence(
        @Says("key of the report") String report,
        @Nullable String outlet,
        @Nullable String published,
        @Nullable String url,

        @Says("code point of the report's text at which the quote begins")
        int begin,

        @Says("code point after its end") int end,

        @Says("untrusted words of the report, cut where they are long")
        String quote) {
    private static final int LONGEST = 300;

    /** {@code quote} cut at a bound, {@code end} where the whole ends. */
    Evidence {
        if (quote.length() > LONGEST) {
            int cut = Character.isLowSurrogate(quote.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
            quote = quote.substring(0, cut) + "…";
        }
    }
}
