package org.stemma.extract;

import org.stemma.report.Report;

/** What reading a capture gave. */
public sealed interface Extraction {
    String key();

    String uri();

    /** A report with a body. */
    record Article(Report report) implements Extraction {
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
