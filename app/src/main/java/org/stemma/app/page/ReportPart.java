package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.MarkedSpan;
import org.stemma.app.view.Marks;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.StoryView;
import org.stemma.app.view.Times;
import org.stemma.event.AnalyzedReport;
import org.stemma.lineage.Derivation;
import org.stemma.report.Furniture;
import org.stemma.report.Passage;
import org.stemma.report.Report;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/**
 * One report of a store to be read in full: its words, what is concluded of them at the margin, its place in its story, and how another
 * version has it.
 *
 * @param place null while the story is not traced yet
 * @param lit what the page opens at, in words; empty where nothing is asked for
 * @param choices versions that it can be compared with
 * @param against the version that it is compared with; null where it is none
 */
public record ReportPart(
        ReadPart read,
        @Nullable StoryPlace place,
        List<ReaderText.Row> rows,
        List<String> droppedLast,
        FurniturePlaces furniture,
        List<Margin> notes,
        String lit,
        boolean shares,
        List<Choice> choices,
        @Nullable Against against,
        boolean analyzed) {

    /** Another version. */
    public record Choice(String id, String label, boolean chosen) {}

    /** Pieces of furniture of one kind that stood at one place. */
    public record Fold(String kind, List<String> texts) {}

    /**
     * What is asked of the page.
     *
     * @param story null while it is not traced
     * @param at characters to open at
     * @param evidence number of a link in the story's lineage whose passages to open at, 0 for none
     * @param with another version; null for none
     * @param versions of the same address, or by the same outlet
     */
    public record Asked(
            @Nullable StoryView story,
            FurniturePlaces furniture,
            List<Span> at,
            int evidence,
            @Nullable Report with,
            List<Report> versions) {
        public Asked {
            at = List.copyOf(at);
            versions = List.copyOf(versions);
        }
    }

    /** How another version has it. */
    public record Against(
            String id, String label, int added, int removed, int changed, boolean same, List<VersionDiff.Swap> swaps) {}

    public static ReportPart of(AnalyzedReport analysis, Asked asked) {
        Report report = analysis.report();
        StoryView story = asked.story();
        ReportView view = story == null ? null : story.report(report.key()).orElse(null);
        List<MarkedSpan> marks = view == null || story == null ? List.of() : MarkedSpan.all(view, story.statements());
        List<Margin> notes = Margin.of(analysis, story, marks);
        Derivation link = link(story, asked.evidence());
        List<Span> lit = link == null ? asked.at() : evidence(link, report);
        Report with = asked.with();
        VersionDiff diff = with == null ? null : VersionDiff.of(report.text(), with.text());
        List<Span> shared = lit.isEmpty() && view != null && story != null ? shared(story, view) : List.of();
        ReaderText text = new ReaderText(report.text(), marks, shared, said(analysis), lit, notes, diff);
        return new ReportPart(
                new ReadPart(1, report),
                view == null || story == null ? null : StoryPlace.of(story, view),
                text.rows(),
                text.droppedLast(),
                asked.furniture(),
                notes,
                opens(story, link, lit),
                !shared.isEmpty(),
                choices(asked),
                with == null || diff == null ? null : against(with, diff),
                analysis.annotated().analyzed());
    }

    private static @Nullable Derivation link(@Nullable StoryView story, int number) {
        List<Derivation> links =
                story == null ? List.of() : story.traced().lineage().derivations();
        return number < 1 || number > links.size() ? null : links.get(number - 1);
    }

    private static List<Span> evidence(Derivation link, Report report) {
        return link.evidence().stream()
                .filter(passage -> passage.report().equals(report.key()))
                .map(Passage::span)
                .filter(span -> span.end() <= report.text().length())
                .sorted()
                .toList();
    }

    private static String opens(@Nullable StoryView story, @Nullable Derivation link, List<Span> lit) {
        if (link != null && story != null) {
            String found = lit.isEmpty() ? "; no passage of this report is part of it" : "";
            return "Evidence that " + story.name(link.to()) + " " + link.kind().word() + " " + story.name(link.from())
                    + ", " + Marks.confidence(link.confidence()) + found;
        }
        return lit.isEmpty() ? "" : "The passage that the link led to";
    }

    /** What a report shares with those that it comes from: their words, or where it has none of them the passages that prove the link. */
    private static List<Span> shared(StoryView story, ReportView report) {
        List<Derivation> links = story.traced().lineage().derivations().stream()
                .filter(each -> each.to().equals(report.key()) && each.confidence() >= Derivation.THRESHOLD)
                .toList();
        List<String> parents = links.stream()
                .flatMap(each -> story.report(each.from()).stream())
                .map(ReportView::text)
                .toList();
        List<Span> runs = SharedRuns.of(report.text(), parents);
        return runs.isEmpty()
                ? links.stream()
                        .filter(each -> story.report(each.from()).isPresent())
                        .flatMap(each -> evidence(each, report.report()).stream())
                        .toList()
                : runs;
    }

    private static List<Span> said(AnalyzedReport analysis) {
        return analysis.statements().stream()
                .map(Statement::content)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Choice> choices(Asked asked) {
        Report with = asked.with();
        return Stream.concat(asked.versions().stream(), Stream.ofNullable(with))
                .distinct()
                .map(each -> new Choice(
                        each.key(), label(each), with != null && each.key().equals(with.key())))
                .toList();
    }

    private static String label(Report report) {
        ReadPart read = new ReadPart(1, report);
        String mark = report.metadata().revision().mark();
        return (mark == null ? read.outlet() : read.outlet() + ", " + mark) + ", " + read.time();
    }

    private static Against against(Report with, VersionDiff diff) {
        return new Against(
                with.key(),
                label(with),
                diff.paragraphsAdded(),
                diff.paragraphsRemoved(),
                diff.paragraphsChanged(),
                diff.same(),
                diff.swaps());
    }

    /** The furniture that stood before a paragraph, or past the last, kind by kind. */
    public List<Fold> folds(int paragraph) {
        Map<Furniture.Kind, List<String>> byKind = new TreeMap<>();
        for (Furniture piece : furniture.before().get(paragraph)) {
            byKind.computeIfAbsent(piece.kind(), kind -> new ArrayList<>()).add(piece.text());
        }
        return byKind.entrySet().stream()
                .map(each -> new Fold(each.getKey().word(), each.getValue()))
                .toList();
    }

    public boolean furnished() {
        return !read.report().furniture().isEmpty();
    }

    /** The language in words; empty where unknown. */
    public String language() {
        return read.language().isEmpty()
                ? ""
                : Locale.forLanguageTag(read.language()).getDisplayLanguage(Locale.ENGLISH);
    }

    public String id() {
        return read.report().key();
    }

    /** When it was published, as its page says. */
    public String time() {
        return Objects.equals(read.time(), Times.NONE) ? "no date" : read.time();
    }
}
