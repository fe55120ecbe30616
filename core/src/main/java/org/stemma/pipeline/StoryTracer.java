package org.stemma.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.compare.Comparison;
import org.stemma.compare.StatementAligner;
import org.stemma.event.AnalyzedReport;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.lineage.Explanation;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.LineageTracer;
import org.stemma.report.Moment;
import org.stemma.story.Story;

/** The stages of one story: place undated reports in time, trace the lineage, align the statements, merge the events. */
final class StoryTracer {
    private final boolean explained;
    private final Language language;
    private final LineageTracer lineages;
    private final StatementAligner aligner;

    /**
     * @param run all reports, whose credits tell of one another across stories
     * @param explained whether stories are given with the reasons of their counts
     */
    StoryTracer(Gazetteer gazetteer, Language language, Collection<AnalyzedReport> run, boolean explained) {
        this.explained = explained;
        this.language = language;
        this.lineages = new LineageTracer(gazetteer, run).with(language.multilingual());
        this.aligner = new StatementAligner(gazetteer, language.encoder());
    }

    TracedStory trace(Story story, Map<String, AnalyzedReport> analyses) {
        List<AnalyzedReport> reports = placeInTime(story.reports().stream()
                .map(key -> Objects.requireNonNull(analyses.get(key), key))
                .toList());
        Lineage lineage = new Stage<>("lineage", lineages::trace).apply(reports, story.id());
        Comparison comparison = new Stage<List<AnalyzedReport>, Comparison>(
                        "compare", each -> aligner.align(each, lineage))
                .apply(reports, story.id());
        return new TracedStory(
                story,
                headline(reports),
                published(reports, Comparator.reverseOrder()),
                published(reports, Comparator.naturalOrder()),
                reports,
                lineage,
                comparison,
                EventMerger.merge(reports, lineage),
                explained ? Explanation.of(lineage) : null);
    }

    /** Undated reports get their times from the day of the story's first dated one; their {@code published} stays open. */
    private List<AnalyzedReport> placeInTime(List<AnalyzedReport> reports) {
        Moment day = reports.stream()
                .map(each -> each.report().metadata().today())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (day == null) {
            return reports;
        }
        return reports.stream()
                .map(each -> each.report().metadata().today() == null ? language.placeInTime(each, day) : each)
                .toList();
    }

    private static @Nullable String headline(List<AnalyzedReport> reports) {
        return reports.stream()
                .map(each -> each.report().metadata().headline())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Moment published(List<AnalyzedReport> reports, Comparator<Moment> latest) {
        return reports.stream()
                .map(each -> each.report().metadata().published())
                .filter(Objects::nonNull)
                .max(latest)
                .orElse(null);
    }
}
