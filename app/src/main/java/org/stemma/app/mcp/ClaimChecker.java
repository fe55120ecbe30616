package org.stemma.app.mcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.app.mcp.Answers.Contrast;
import org.stemma.app.mcp.Answers.Holding;
import org.stemma.app.mcp.Answers.Verdict;
import org.stemma.app.mcp.McpTools.BadQuestion;
import org.stemma.compare.Difference;
import org.stemma.compare.Match;
import org.stemma.event.AnalyzedReport;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.Origin;
import org.stemma.pipeline.FoundReport;
import org.stemma.pipeline.FoundStatement;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Report;
import org.stemma.store.IndexEntry;
import org.stemma.store.ReportRow;
import org.stemma.store.SearchQuery;
import org.stemma.store.StatementRow.WordingRow;
import org.stemma.text.Span;

/**
 * Says whether an archive holds a claim: compares it with the statements, and with the sentences of the reports, that share most of its
 * words.
 */
final class ClaimChecker {
    private static final int LONGEST = 1000;
    private static final int STATEMENTS = 30;
    private static final int REPORTS = 20;
    /** Sentences of one report that are compared. */
    private static final int SENTENCES = 3;

    private static final int SHOWN = 12;
    private static final double LIKELY = 0.5;

    private final ArchiveReader reader;

    ClaimChecker(ArchiveReader reader) {
        this.reader = reader;
    }

    /** A passage and how it compares. */
    private record Judged(String story, String report, Span span, Match match) {}

    Verdict check(Questions.Claim asked) {
        String claim = asked.claim().strip();
        if (claim.isEmpty() || claim.length() > LONGEST) {
            throw new BadQuestion("a claim is one sentence of 1 to " + LONGEST + " characters");
        }
        Stories stories = new Stories();
        List<Judged> judged = new ArrayList<>();
        judged.addAll(statements(claim));
        judged.addAll(sentences(claim));
        List<Judged> same = best(judged, Match.Relation.SAME);
        Set<String> saying = same.stream().map(Judged::report).collect(Collectors.toSet());
        List<Judged> changed = best(judged, Match.Relation.CHANGED).stream()
                .filter(each -> !saying.contains(each.report()))
                .toList();
        String verdict = !same.isEmpty() ? "held" : !changed.isEmpty() ? "differs" : "not-found";
        return new Verdict(
                Answers.NOTE,
                verdict,
                stories.origins(same),
                stories.newsrooms(same),
                same.size(),
                same.stream().limit(SHOWN).flatMap(stories::holding).toList(),
                changed.stream().limit(SHOWN).flatMap(stories::holding).toList(),
                cannotMeasure(verdict, stories, same));
    }

    /** The statements nearest to the claim, a passage for each report that has them. */
    private List<Judged> statements(String claim) {
        List<Judged> judged = new ArrayList<>();
        for (FoundStatement found : reader.archive().search().statements(SearchQuery.like(claim), 0, STATEMENTS)) {
            Map<String, Match> byWords = new LinkedHashMap<>();
            for (WordingRow each : found.wordings().stream().limit(REPORTS).toList()) {
                Match match = byWords.computeIfAbsent(each.words(), words -> match(claim, words));
                if (match.relation() != Match.Relation.DIFFERENT) {
                    reader.archive()
                            .report(each.report())
                            .ifPresent(report -> judged.add(
                                    new Judged(each.story(), each.report(), span(report.report(), each), match)));
                }
            }
        }
        return judged;
    }

    private static Span span(Report report, WordingRow wording) {
        String text = report.text();
        int begin = text.offsetByCodePoints(0, wording.first());
        return new Span(begin, text.offsetByCodePoints(begin, wording.past() - wording.first()));
    }

    /** The sentences nearest to the claim, in the reports that share most of its words. */
    private List<Judged> sentences(String claim) {
        SearchQuery query =
                new SearchQuery(IndexEntry.Kind.REPORT, null, claim, null, null, null, null, null, null, null, null);
        Set<String> words = ClaimParts.words(claim);
        List<Judged> judged = new ArrayList<>();
        for (FoundReport found : reader.archive().search().reports(query, 0, REPORTS)) {
            reader.archive()
                    .report(found.report().id())
                    .ifPresent(report -> nearest(report, words)
                            .flatMap(sentence -> judged(found.report(), claim, report, sentence).stream())
                            .forEach(judged::add));
        }
        return judged;
    }

    private Optional<Judged> judged(ReportRow row, String claim, AnalyzedReport report, Span span) {
        String passage = span.of(report.report().text());
        Match match = match(claim, passage);
        if (match.relation() == Match.Relation.DIFFERENT) {
            match = match(claim, ClaimParts.trimmed(passage, ClaimParts.words(claim)));
        }
        return match.relation() == Match.Relation.DIFFERENT
                ? Optional.empty()
                : Optional.of(new Judged(row.story(), row.id(), span, match));
    }

    /** As two passages match; where one has other figures than the other, no reader would let it stand for it. */
    private Match match(String claim, String passage) {
        Match match = reader.archive().match(claim, passage);
        List<Difference> differences =
                match.differences().stream().map(ClaimParts::withFigures).toList();
        boolean figures = !differences.equals(match.differences());
        return match.relation() == Match.Relation.SAME && figures
                ? new Match(Match.Relation.CHANGED, match.score(), differences)
                : match;
    }

    private static Stream<Span> nearest(AnalyzedReport report, Set<String> words) {
        String text = report.report().text();
        List<Span> spans = report.annotated().sentences().isEmpty()
                ? report.annotated().paragraphs()
                : report.annotated().sentences().stream()
                        .map(each -> each.span())
                        .toList();
        Map<Span, Long> shared = new HashMap<>();
        spans.forEach(each -> shared.put(
                each,
                ClaimParts.words(each.of(text)).stream().filter(words::contains).count()));
        return spans.stream()
                .filter(each -> shared.getOrDefault(each, 0L) > 0)
                .sorted(Comparator.<Span, Long>comparing(each -> -shared.getOrDefault(each, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SENTENCES);
    }

    /** The nearest passage of each report, nearest first. */
    private static List<Judged> best(List<Judged> judged, Match.Relation relation) {
        Map<String, Judged> byReport = new LinkedHashMap<>();
        judged.stream()
                .filter(each -> each.match().relation() == relation)
                .filter(each -> each.match().score() >= LIKELY)
                .sorted(Comparator.<Judged>comparingDouble(each -> -each.match().score())
                        .thenComparing(Judged::report)
                        .thenComparing(Judged::span))
                .forEach(each -> byReport.putIfAbsent(each.report(), each));
        return List.copyOf(byReport.values());
    }

    private static List<String> cannotMeasure(String verdict, Stories stories, List<Judged> same) {
        List<String> cannot = new ArrayList<>();
        cannot.add("Whether the claim is true: only whether reports of this archive hold it.");
        if (verdict.equals("not-found")) {
            cannot.add(
                    "Whether others reported it: what is not in this archive is not searched, and a claim in words that no report"
                            + " shares, or in another language, is not found.");
        }
        long undecided = same.stream().filter(each -> !stories.isDecided(each)).count();
        if (undecided > 0) {
            cannot.add("The origin of " + undecided + " of the reports that hold it: their evidence does not decide.");
        }
        return cannot;
    }

    /** The traced stories that passages are in, each read once. */
    private final class Stories {
        private final Map<String, Optional<TracedStory>> read = new HashMap<>();

        private Optional<TracedStory> of(Judged judged) {
            return read.computeIfAbsent(judged.story(), reader.archive()::story);
        }

        private Optional<Lineage.Member> member(Judged judged) {
            return of(judged)
                    .flatMap(story -> story.lineage().members().stream()
                            .filter(each -> each.key().equals(judged.report()))
                            .findFirst());
        }

        boolean isDecided(Judged judged) {
            return member(judged)
                    .filter(each -> !each.origins().contains(Origin.UNKNOWN.id()))
                    .isPresent();
        }

        int origins(List<Judged> judged) {
            Set<String> origins = new TreeSet<>();
            judged.forEach(each -> member(each)
                    .ifPresent(member -> member.origins().stream()
                            .filter(id -> !id.equals(Origin.UNKNOWN.id()))
                            .forEach(origins::add)));
            return origins.size();
        }

        int newsrooms(List<Judged> judged) {
            Set<String> newsrooms = new TreeSet<>();
            judged.forEach(each ->
                    newsrooms.add(member(each).map(Lineage.Member::newsroom).orElse(each.report())));
            return newsrooms.size();
        }

        Stream<Holding> holding(Judged judged) {
            List<Contrast> differences = judged.match().differences().stream()
                    .map(each -> new Contrast(each.kind().word(), each.a(), each.b()))
                    .toList();
            List<String> origins = member(judged).map(Lineage.Member::origins).orElse(List.of(Origin.UNKNOWN.id()));
            return reader.archive().report(judged.report()).stream()
                    .map(report -> new Holding(
                            judged.story(),
                            judged.match().relation().word(),
                            Math.round(judged.match().score() * 100) / 100.0,
                            origins,
                            differences,
                            ArchiveReader.evidence(report.report(), judged.span())));
        }
    }
}
