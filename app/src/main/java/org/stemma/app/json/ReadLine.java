package org.stemma.app.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Extraction;
import org.stemma.report.Clue;
import org.stemma.report.Dateline;
import org.stemma.report.Metadata;
import org.stemma.report.Outlet;
import org.stemma.report.Report;
import org.stemma.report.Revision;

/** What {@code read} prints of one document. */
public record ReadLine(
        String key,
        @Nullable String uri,
        String outcome,
        @Nullable String reason,
        @Nullable String url,
        Outlet outlet,
        @Nullable String headline,
        List<String> authors,
        DatelineJson dateline,
        @Nullable String published,
        @Nullable String modified,
        Revision revision,
        @Nullable String agency,
        List<CreditJson> credits,
        @Nullable String section,
        List<String> keywords,
        @Nullable String language,
        @Nullable String text,
        List<FurnitureJson> furniture,
        List<ClueJson> evidence) {

    /** A dateline with its date as text. */
    public record DatelineJson(
            @Nullable String place,
            @Nullable String date,
            @Nullable String agency) {
        static DatelineJson of(Dateline dateline) {
            return new DatelineJson(dateline.place(), string(dateline.date()), dateline.agency());
        }
    }

    /** Who did what. */
    public record CreditJson(String role, List<String> names) {}

    /** What was taken out of the body, and its kind. */
    public record FurnitureJson(String kind, String text) {}

    /** What was offered for a field, where it stood, and what became of it. */
    public record ClueJson(String field, String value, String place, String verdict) {
        static ClueJson of(Clue clue) {
            return new ClueJson(
                    clue.field().word(),
                    clue.value(),
                    clue.place(),
                    clue.verdict().words());
        }
    }

    /** The line of one extraction; what was not read has its reason and nothing else. */
    public static ReadLine of(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Article article -> of(article.report());
            case Extraction.NotAnArticle other -> without(other, "not-an-article", other.reason());
            case Extraction.Unreadable other -> without(other, "unreadable", other.reason());
        };
    }

    private static ReadLine of(Report report) {
        Metadata m = report.metadata();
        return new ReadLine(
                report.key(),
                report.uri(),
                "article",
                null,
                m.url(),
                m.outlet(),
                m.headline(),
                m.authors(),
                DatelineJson.of(m.dateline()),
                string(m.published()),
                string(m.modified()),
                m.revision(),
                m.agency(),
                m.credits().stream()
                        .map(each -> new CreditJson(each.role(), each.names()))
                        .toList(),
                m.section(),
                m.keywords(),
                report.language(),
                report.text(),
                report.furniture().stream()
                        .map(each -> new FurnitureJson(each.kind().word(), each.text()))
                        .toList(),
                m.evidence().stream().map(ClueJson::of).toList());
    }

    private static ReadLine without(Extraction extraction, String outcome, String reason) {
        return new ReadLine(
                extraction.key(),
                extraction.uri(),
                outcome,
                reason,
                null,
                Outlet.UNKNOWN,
                null,
                List.of(),
                DatelineJson.of(Dateline.NONE),
                null,
                null,
                Revision.NONE,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
