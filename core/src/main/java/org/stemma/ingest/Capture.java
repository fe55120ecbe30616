package org.stemma.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Dateline;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Revision;

/**
 * One fetched state of a page, and what its container said of it.
 *
 * @param key the record's id, else the file name without its extension
 * @param uri where it was read from (a path, an archive and record, an address)
 */
public record Capture(String key, String uri, Hints hints, Content content) {
    /** The same under another key. */
    public Capture withKey(String other) {
        return new Capture(other, uri, hints, content);
    }

    /**
     * What stands beside the content: it outranks what the page itself says. Built by {@link #builder()}; what is absent is null or
     * empty.
     *
     * @param agency the wire that the container names as provider or credits
     */
    public record Hints(
            @Nullable String url,
            @Nullable Outlet outlet,
            @Nullable Moment published,
            @Nullable Moment modified,
            @Nullable String title,
            List<String> authors,
            @Nullable String agency,
            Dateline dateline,
            Revision revision,
            @Nullable String section,
            List<String> keywords) {
        public static final Hints NONE = builder().build();

        public Hints {
            authors = List.copyOf(authors);
            keywords = List.copyOf(keywords);
        }

        public static Builder builder() {
            return new Builder();
        }

        /** The same hints with the address {@code url}. */
        Hints at(@Nullable String url) {
            return new Hints(
                    url, outlet, published, modified, title, authors, agency, dateline, revision, section, keywords);
        }

        /** Collects hints while a container is read; what is never set stays absent. */
        public static final class Builder {
            private @Nullable String url;
            private @Nullable Outlet outlet;
            private @Nullable Moment published;
            private @Nullable Moment modified;
            private @Nullable String title;
            private List<String> authors = List.of();
            private @Nullable String agency;
            private Dateline dateline = Dateline.NONE;
            private Revision revision = Revision.NONE;
            private @Nullable String section;
            private List<String> keywords = List.of();

            private Builder() {}

            public Builder url(@Nullable String value) {
                url = value;
                return this;
            }

            public Builder outlet(@Nullable Outlet value) {
                outlet = value;
                return this;
            }

            public Builder published(@Nullable Moment value) {
                published = value;
                return this;
            }

            public Builder modified(@Nullable Moment value) {
                modified = value;
                return this;
            }

            public Builder title(@Nullable String value) {
                title = value;
                return this;
            }

            public Builder authors(List<String> value) {
                authors = value;
                return this;
            }

            public Builder agency(@Nullable String value) {
                agency = value;
                return this;
            }

            public Builder dateline(Dateline value) {
                dateline = value;
                return this;
            }

            public Builder revision(Revision value) {
                revision = value;
                return this;
            }

            public Builder section(@Nullable String value) {
                section = value;
                return this;
            }

            public Builder keywords(List<String> value) {
                keywords = value;
                return this;
            }

            public Hints build() {
                return new Hints(
                        url, outlet, published, modified, title, authors, agency, dateline, revision, section,
                        keywords);
            }
        }
    }

    /** What was captured. */
    public sealed interface Content {
        /**
         * A page as stored.
         *
         * @param charset as the transport declared it, null where it did not
         */
        @SuppressWarnings("ArrayRecordComponent") // foreign bytes, handed on once and never compared
        record Html(byte[] bytes, @Nullable String charset) implements Content {}

        /** Scraped text that may hold menus, credits and the like. */
        record Raw(String text) implements Content {}

        /** A clean body, kept character for character. */
        record Clean(String text) implements Content {}
    }
}
