package org.stemma.app.mcp;

import java.util.List;
import java.util.Optional;
import org.stemma.app.mcp.Answers.Differing;
import org.stemma.app.mcp.Answers.StatementFound;
import org.stemma.app.mcp.Answers.Statements;
import org.stemma.app.mcp.Answers.Value;
import org.stemma.app.mcp.McpTools.BadQuestion;
import org.stemma.compare.StoryStatement;
import org.stemma.event.AnalyzedReport;
import org.stemma.pipeline.FoundStatement;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Passage;
import org.stemma.store.IndexEntry;
import org.stemma.store.SearchQuery;

/** Answers about statements: who said what, and how two reports have it. */
final class StatementAnswers {
    private static final int WORDINGS = 4;
    private static final int DIFFERENCES = 6;
    private static final int STATEMENTS = 15;
    private static final int PASSAGES = 8;

    private final ArchiveReader reader;

    StatementAnswers(ArchiveReader reader) {
        this.reader = reader;
    }

    Statements said(Questions.Said asked) {
        if (asked.speaker() == null && asked.words() == null) {
            throw new BadQuestion("name a speaker, or words");
        }
        SearchQuery query = new SearchQuery(
                IndexEntry.Kind.STATEMENT,
                asked.words(),
                null,
                asked.speaker(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        int limit = ArchiveReader.limit(asked.limit());
        List<FoundStatement> found = reader.archive().search().statements(query, 0, limit + 1);
        return new Statements(
                Answers.NOTE, found.stream().limit(limit).map(this::statement).toList(), found.size() > limit);
    }

    private StatementFound statement(FoundStatement found) {
        Optional<TracedStory> story = reader.archive().story(found.statement().story());
        List<Differing> differences = story.flatMap(traced -> traced.comparison().statements().stream()
                        .filter(each -> each.id().equals(found.statement().id()))
                        .findFirst()
                        .map(each -> differences(traced, each)))
                .orElse(List.of());
        return new StatementFound(
                found.statement().story(),
                found.statement().id(),
                found.statement().speaker(),
                found.statement().actor(),
                found.statement().gist(),
                found.statement().reports(),
                found.statement().origins(),
                reader.evidence(found.wordings(), WORDINGS),
                differences);
    }

    private static List<Differing> differences(TracedStory story, StoryStatement statement) {
        return statement.variations().stream()
                .limit(DIFFERENCES)
                .map(each -> new Differing(
                        each.kind().word(),
                        each.values().stream()
                                .limit(WORDINGS)
                                .map(value -> new Value(value.value(), ArchiveReader.evidence(story, value.passage())))
                                .toList()))
                .toList();
    }

    Answers.Comparison compare(Questions.Pair asked) {
        if (asked.a().equals(asked.b())) {
            throw new BadQuestion("two reports are compared, not " + asked.a() + " with itself");
        }
        AnalyzedReport a = reader.report(asked.a());
        AnalyzedReport b = reader.report(asked.b());
        TracedStory both = reader.archive().compare(List.of(a, b));
        List<StatementFound> shared = both.comparison().statements().stream()
                .filter(each -> reports(each) == 2)
                .limit(STATEMENTS)
                .map(each -> statement(both, each))
                .toList();
        return new Answers.Comparison(
                Answers.NOTE,
                asked.a(),
                asked.b(),
                oneStory(asked),
                both.lineage().derivations().stream()
                        .map(each -> StoryAnswers.link(both, each))
                        .toList(),
                shared,
                onlyIn(both, asked.a()),
                onlyIn(both, asked.b()));
    }

    private boolean oneStory(Questions.Pair asked) {
        return reader.row(asked.a())
                .flatMap(a -> reader.row(asked.b()).map(b -> a.story().equals(b.story())))
                .orElse(false);
    }

    private static long reports(StoryStatement statement) {
        return statement.wordings().stream()
                .map(each -> each.passage().report())
                .distinct()
                .count();
    }

    private static StatementFound statement(TracedStory story, StoryStatement statement) {
        return new StatementFound(
                story.story().id(),
                statement.id(),
                statement.speaker() == null ? null : statement.speaker().name(),
                statement.speaker() == null ? null : statement.speaker().code(),
                statement.gist(),
                (int) reports(statement),
                statement.origins().size(),
                statement.wordings().stream()
                        .limit(WORDINGS)
                        .map(each -> ArchiveReader.evidence(story, each.passage()))
                        .toList(),
                differences(story, statement));
    }

    private static List<Evidence> onlyIn(TracedStory story, String report) {
        return story.comparison().onlyIn().stream()
                .filter((Passage each) -> each.report().equals(report))
                .limit(PASSAGES)
                .map(each -> ArchiveReader.evidence(story, each))
                .toList();
    }
}
