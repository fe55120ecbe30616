package org.stemma.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its report, as far as it says it. Built by {@link #builder()}.
 *
 * @param evidence what the fields rest on, and what the page offered besides
 */
public record Metadata(
        @Nullable String url,
        Outlet outlet,
        @Nullable String headline,
        List<String> authors,
        Dateline dateline,
        @Nullable Moment published,
        @Nullable Moment modified,
        Revision revision,
        @Nullable String agency,
        List<Credit> credits,
        @Nullable String section,
        List<String> keywords,
        List<Clue> evidence) {
    public static final Metadata EMPTY = builder().build();

    public Metadata {
        authors = List.copyOf(authors);
        credits = List.copyOf(credits);
        keywords = List.copyOf(keywords);
        evidence = List.copyOf(evidence);
    }

    /**
     * The day that "today" means in the text: the dateline's where it lies within a day of publication (an agency's clock may be a
     * day ahead of a page's), else the day of publication; null where neither is known.
     */
    public @Nullable Moment today() {
        LocalDate day = dateline.date();
        if (published == null) {
            return day == null ? null : Moment.of(day);
        }
        boolean near = day != null && Math.abs(ChronoUnit.DAYS.between(day, published.date())) <= 1;
        return near && day != null && !day.equals(published.date()) ? Moment.of(day) : published;
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder()
                .url(url)
                .outlet(outlet)
                .headline(headline)
                .authors(authors)
                .dateline(dateline)
                .published(published)
                .modified(modified)
                .revision(revision)
                .agency(agency)
                .credits(credits)
                .section(section)
                .keywords(keywords)
                .evidence(evidence);
    }

    /** Collects metadata while a page is read; what is never set stays absent. */
    public static final class Builder {
        private @Nullable String url;
        private Outlet outlet = Outlet.UNKNOWN;
        private @Nullable String headline;
        private List<String> authors = List.of();
        private Dateline dateline = Dateline.NONE;
        private @Nullable Moment published;
        private @Nullable Moment modified;
        private Revision revision = Revision.NONE;
        private @Nullable String agency;
        private List<Credit> credits = List.of();
        private @Nullable String section;
        private List<String> keywords = List.of();
        private List<Clue> evidence = List.of();

        private Builder() {}

        public Builder url(@Nullable String value) {
            url = value;
            return this;
        }

        public Builder outlet(Outlet value) {
            outlet = value;
            return this;
        }

        public Builder headline(@Nullable String value) {
            headline = value;
            return this;
        }

        public Builder authors(List<String> value) {
            authors = value;
            return this;
        }

        public Builder dateline(Dateline value) {
            dateline = value;
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

        public Builder revision(Revision value) {
            revision = value;
            return this;
        }

        public Builder agency(@Nullable String value) {
            agency = value;
            return this;
        }

        public Builder credits(List<Credit> value) {
            credits = value;
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

        public Builder evidence(List<Clue> value) {
            evidence = value;
            return this;
        }

        public Metadata build() {
            return new Metadata(
                    url, outlet, headline, authors, dateline, published, modified, revision, agency, credits, section,
                    keywords, evidence);
        }
    }
}
