package org.stemma.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.compare.Comparison;
import org.stemma.event.AnalyzedReport;
import org.stemma.lineage.Explanation;
import org.stemma.lineage.Lineage;
import org.stemma.report.Moment;
import org.stemma.story.Story;

/**
 * A traced story as the store keeps it: its reports stand in the store already, but for those that the story has placed in time.
 *
 * @param placed reports without a date, with their times as the story resolves them
 */
record StoredTrace(
        Story story,
        @Nullable String headline,
        @Nullable Moment first,
        @Nullable Moment last,
        Lineage lineage,
        Comparison comparison,
        List<StoryEvent> events,
        List<AnalyzedReport> placed) {
    StoredTrace {
        events = List.copyOf(events);
        placed = List.copyOf(placed);
    }

    static StoredTrace of(TracedStory traced) {
        return new StoredTrace(
                traced.story(),
                traced.headline(),
                traced.first(),
                traced.last(),
                traced.lineage(),
                traced.comparison(),
                traced.events(),
                traced.reports().stream()
                        .filter(each -> each.report().metadata().today() == null)
                        .map(AnalyzedReport::withoutWords)
                        .toList());
    }

    /** The story with its reports. */
    TracedStory with(List<AnalyzedReport> reports) {
        Map<String, AnalyzedReport> byKey =
                reports.stream().collect(Collectors.toMap(AnalyzedReport::key, Function.identity()));
        placed.forEach(each -> byKey.put(each.key(), each));
        List<AnalyzedReport> members = story.reports().stream()
                .map(key -> Objects.requireNonNull(byKey.get(key), key))
                .toList();
        return new TracedStory(
                story, headline, first, last, members, lineage, comparison, events, Explanation.of(lineage));
    }
}
