package org.stemma.app.mcp;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.app.mcp.Answers.Counts;
import org.stemma.app.mcp.McpTools.BadQuestion;
import org.stemma.event.AnalyzedReport;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.FoundPassage;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Passage;
import org.stemma.report.Report;
import org.stemma.store.ReportRow;
import org.stemma.store.StatementRow.WordingRow;
import org.stemma.store.StoryRow;
import org.stemma.text.Span;

/** Reads from an archive what answers are made of. */
final class ArchiveReader {
    private static final int MOST = 20;
    private static final int USUAL = 10;

    private final Archive archive;

    ArchiveReader(Archive archive) {
        this.archive = archive;
    }

    Archive archive() {
        return archive;
    }

    static int limit(@Nullable Integer given) {
        return given == null ? USUAL : Math.max(1, Math.min(MOST, given));
    }

    /** The first millisecond of a day, or after it; null where none is given. */
    static @Nullable Long day(@Nullable String given, int after) {
        if (given == null || given.isBlank()) {
            return null;
        }
        Moment moment = Moment.parse(given);
        if (moment == null) {
            throw new BadQuestion("a day is written 2031-05-04, not " + given);
        }
        return Moment.of(moment.date().plusDays(after)).instant().toEpochMilli();
    }

    /** The story of this id, or of the report of this key. */
    TracedStory story(String id) {
        Optional<ReportRow> report =
                archive.store().read(tables -> tables.reports().find(id));
        return archive.resolve(id)
                .or(() -> report.map(ReportRow::story))
                .flatMap(archive::story)
                .orElseThrow(() -> new BadQuestion(
                        "the archive has no story or report of the id " + id + ", or it is not traced yet"));
    }

    AnalyzedReport report(String key) {
        return archive.report(key).orElseThrow(() -> new BadQuestion("the archive has no report of the key " + key));
    }

    Optional<ReportRow> row(String key) {
        return archive.store().read(tables -> tables.reports().find(key));
    }

    Optional<StoryRow> storyRow(String id) {
        return archive.store().read(tables -> tables.stories().find(id));
    }

    static Counts counts(StoryRow row) {
        return new Counts(row.reports(), row.newsrooms(), row.origins(), row.undecided());
    }

    static Counts counts(TracedStory story) {
        return new Counts(story.reports().size(), story.newsrooms(), story.origins(), story.undecided());
    }

    static Evidence evidence(TracedStory story, Passage passage) {
        return evidence(member(story, passage.report()).report(), passage.span());
    }

    static AnalyzedReport member(TracedStory story, String key) {
        return story.reports().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Evidence evidence(Report report, Span span) {
        String text = report.text();
        int begin = text.codePointCount(0, span.begin());
        return new Evidence(
                report.key(),
                name(report.metadata().outlet()),
                report.metadata().published() == null
                        ? null
                        : String.valueOf(report.metadata().published()),
                report.metadata().url(),
                begin,
                begin + text.codePointCount(span.begin(), span.end()),
                span.of(text));
    }

    private static @Nullable String name(Outlet outlet) {
        return outlet.name() == null ? outlet.domain() : outlet.name();
    }

    static Evidence evidence(ReportRow row, FoundPassage passage) {
        return evidence(row, passage.begin(), passage.end(), passage.text());
    }

    private static Evidence evidence(ReportRow row, int begin, int end, String words) {
        String outlet = row.outlet() == null ? row.domain() : row.outlet();
        return new Evidence(row.id(), outlet, row.published(), row.url(), begin, end, words);
    }

    List<Evidence> evidence(List<WordingRow> wordings, int most) {
        return wordings.stream()
                .limit(most)
                .flatMap(each ->
                        row(each.report()).stream().map(row -> evidence(row, each.first(), each.past(), each.words())))
                .toList();
    }
}
