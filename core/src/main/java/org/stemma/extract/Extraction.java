package org.stemma.extract;

import org.stemma.report.Report;

/** What reading a capture gave. */
public sealed interface Extraction {
    String key();

    String uri();

    /**
     * A report with a body.
     *
     * @param verbatim its text was given as clean, and is kept character for character
     */
    record Article(Report report, boolean verbatim) implements Extraction {
        public Article(Report report) {
            this(report, false);
        }

        @Override
        public String key() {
            return report.key();
        }

        @Override
        public String uri() {
            return report.uri() == null ? "" : report.uri();
        }
    }

    /** A page that was read and holds no report: a front page, a login, an error page. */
    record NotAnArticle(String key, String uri, String reason) implements Extraction {}

    /** Bytes that could not be read as a page or text. */
    record Unreadable(String key, String uri, String reason) implements Extraction {}
}
