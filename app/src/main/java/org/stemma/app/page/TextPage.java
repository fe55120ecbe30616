package org.stemma.app.page;

import java.util.List;

/** A page of text blocks, self-contained and without script: the results of the verbs that have no page of their own. */
public final class TextPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%1$s · Stemma</title>
            <style>
            :root { color-scheme: light dark; }
            body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: .9375rem/1.5 system-ui, sans-serif;
              background: light-dark(#fcfcfa, #131416); color: light-dark(#16181b, #eceae4); }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit;
              border-top: 1px solid light-dark(#e2e2dc, #2b2e31); padding-top: 1rem; margin: 1rem 0; }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            """;

    private TextPage() {}

    /** The page; {@code blocks} are text, not markup. */
    public static String render(String title, List<String> blocks) {
        StringBuilder page = new StringBuilder(HEAD.replace("%1$s", escaped(title)));
        blocks.forEach(block -> page.append("<pre>").append(escaped(block)).append("</pre>\n"));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
