package org.stemma.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.compare.Comparison;
import org.stemma.event.AnalyzedReport;
import org.stemma.lineage.Explanation;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.Origin;
import org.stemma.report.Moment;
import org.stemma.story.Story;

/**
 * A story with all that Stemma concludes of it.
 *
 * @param headline of the earliest report that has one
 * @param first publication of the earliest dated report
 * @param last publication of the latest dated report
 * @param reports in the story's order
 * @param explanation why the counts are what they are; null unless asked for
 */
public record TracedStory(
        Story story,
        @Nullable String headline,
        @Nullable Moment first,
        @Nullable Moment last,
        List<AnalyzedReport> reports,
        Lineage lineage,
        Comparison comparison,
        List<StoryEvent> events,
        @Nullable Explanation explanation) {
    public TracedStory {
        reports = List.copyOf(reports);
        events = List.copyOf(events);
    }

    /** A story without the reasons of its counts. */
    public TracedStory(
            Story story,
            @Nullable String headline,
            @Nullable Moment first,
            @Nullable Moment last,
            List<AnalyzedReport> reports,
            Lineage lineage,
            Comparison comparison,
            List<StoryEvent> events) {
        this(story, headline, first, last, reports, lineage, comparison, events, null);
    }

    /** Accounts written independently. */
    public int newsrooms() {
        return lineage.newsrooms();
    }

    /** Where the information came from; what is not decided is no origin. */
    public int origins() {
        return (int) lineage.origins().stream()
                .filter(origin -> origin.kind() != Origin.Kind.UNKNOWN)
                .count();
    }

    /** Reports whose origin the evidence does not decide. */
    public int undecided() {
        return (int) lineage.members().stream()
                .filter(member -> member.origins().contains(Origin.UNKNOWN.id()))
                .count();
    }
}
