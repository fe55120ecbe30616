package org.stemma.app.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stemma.app.mcp.Answers.Doubt;
import org.stemma.app.mcp.Answers.Link;
import org.stemma.app.mcp.Answers.OriginFound;
import org.stemma.app.mcp.Answers.OriginsFound;
import org.stemma.app.mcp.Answers.Stories;
import org.stemma.app.mcp.Answers.StoryFound;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Explanation;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.Origin;
import org.stemma.pipeline.FoundReport;
import org.stemma.pipeline.TracedStory;
import org.stemma.store.IndexEntry;
import org.stemma.store.SearchQuery;

/** Answers about stories: which there are, and where they come from. */
final class StoryAnswers {
    /** Reports that are looked through for their stories. */
    private static final int REPORTS = 100;

    private static final int PASSAGES = 2;
    private static final int LINKS = 40;
    private static final int ORIGINS = 20;
    private static final int DOUBTS = 20;

    private final ArchiveReader reader;

    StoryAnswers(ArchiveReader reader) {
        this.reader = reader;
    }

    Stories search(Questions.Words asked) {
        SearchQuery query = new SearchQuery(
                IndexEntry.Kind.REPORT,
                asked.words(),
                null,
                null,
                null,
                null,
                null,
                asked.outlet(),
                null,
                ArchiveReader.day(asked.from(), 0),
                ArchiveReader.day(asked.to(), 1));
        Map<String, List<FoundReport>> byStory = new LinkedHashMap<>();
        reader.archive()
                .search()
                .reports(query, 0, REPORTS)
                .forEach(each -> byStory.computeIfAbsent(each.report().story(), story -> new ArrayList<>())
                        .add(each));
        int limit = ArchiveReader.limit(asked.limit());
        List<StoryFound> found = byStory.entrySet().stream()
                .limit(limit)
                .flatMap(each -> found(each.getKey(), each.getValue()))
                .toList();
        return new Stories(Answers.NOTE, found, byStory.size() > limit);
    }

    private Stream<StoryFound> found(String id, List<FoundReport> reports) {
        List<Evidence> evidence = reports.stream()
                .limit(PASSAGES)
                .map(each -> ArchiveReader.evidence(each.report(), each.passage()))
                .toList();
        return reader.storyRow(id).stream()
                .map(row -> new StoryFound(
                        row.id(), row.headline(), row.first(), row.last(), ArchiveReader.counts(row), evidence));
    }

    Answers.Lineage trace(Questions.OfStory asked) {
        TracedStory story = reader.story(asked.story());
        List<Derivation> all = story.lineage().derivations();
        return new Answers.Lineage(
                Answers.NOTE,
                story.story().id(),
                story.headline(),
                ArchiveReader.counts(story),
                origins(story),
                all.stream().limit(LINKS).map(each -> link(story, each)).toList(),
                Math.max(0, all.size() - LINKS));
    }

    static Link link(TracedStory story, Derivation derivation) {
        return new Link(
                derivation.from(),
                derivation.to(),
                derivation.kind().word(),
                Math.round(derivation.confidence() * 100) / 100.0,
                derivation.evidence().stream()
                        .limit(PASSAGES)
                        .map(each -> ArchiveReader.evidence(story, each))
                        .toList());
    }

    OriginsFound origins(Questions.OfStory asked) {
        TracedStory story = reader.story(asked.story());
        Explanation explanation = Explanation.of(story.lineage());
        List<Doubt> doubts = explanation.undecided().stream()
                .limit(DOUBTS)
                .map(each -> new Doubt(each.report(), each.reasons()))
                .toList();
        return new OriginsFound(
                Answers.NOTE,
                story.story().id(),
                story.headline(),
                ArchiveReader.counts(story),
                origins(story),
                doubts);
    }

    private static List<OriginFound> origins(TracedStory story) {
        Explanation explanation = Explanation.of(story.lineage());
        return story.lineage().origins().stream()
                .filter(each -> each.kind() != Origin.Kind.UNKNOWN)
                .limit(ORIGINS)
                .map(each -> origin(story, each, explanation))
                .toList();
    }

    private static OriginFound origin(TracedStory story, Origin origin, Explanation explanation) {
        List<Explanation.Rest> rests = explanation.origins().stream()
                .filter(each -> each.origin().equals(origin.id()))
                .toList();
        return new OriginFound(
                origin.id(),
                origin.name(),
                origin.kind().word(),
                resting(story.lineage(), origin),
                rests.stream()
                        .map(Explanation.Rest::reason)
                        .distinct()
                        .limit(PASSAGES)
                        .toList(),
                rests.stream()
                        .flatMap(each -> each.evidence().stream())
                        .distinct()
                        .limit(PASSAGES)
                        .map(each -> ArchiveReader.evidence(story, each))
                        .toList());
    }

    private static int resting(Lineage lineage, Origin origin) {
        return (int) lineage.members().stream()
                .filter(each -> each.origins().contains(origin.id()))
                .count();
    }
}
