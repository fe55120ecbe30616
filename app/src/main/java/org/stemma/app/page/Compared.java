package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Excerpt;
import org.stemma.app.view.MarkedSpan;
import org.stemma.app.view.Marks;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.State;
import org.stemma.app.view.StoryView;
import org.stemma.compare.Difference;
import org.stemma.compare.Match;
import org.stemma.lineage.Derivation;
import org.stemma.report.Passage;
import org.stemma.text.Span;

/**
 * Two or more texts beside one another: what they share, what differs, statement by statement, and which comes from which.
 *
 * @param verdict of two passages; null for whole reports
 * @param only passages that one of the texts alone has
 * @param stored whether the texts are reports of the store
 */
public record Compared(
        @Nullable Verdict verdict,
        List<Side> sides,
        List<Said> statements,
        List<Tie> ties,
        List<Only> only,
        boolean stored) {
    /** Passages of each text that are shown as only there. */
    private static final int ONLY = 12;

    /** One of the texts, by paragraphs. */
    public record Side(String name, String id, String time, String language, List<List<Segment>> paragraphs) {}

    /** A link between two of the texts, or from an origin. */
    public record Tie(String kind, String from, String to, String confidence, String reasons) {}

    /** A passage that one text alone has. */
    public record Only(String name, String text) {}

    /** Whether two passages say the same. */
    public record Verdict(Match match) {
        public String words() {
            return switch (match.relation()) {
                case SAME -> "Same";
                case CHANGED -> "Same statement, changed";
                case DIFFERENT -> "Different";
            };
        }

        public String sentence() {
            List<String> kinds = differences().stream()
                    .map(Difference::kind)
                    .filter(kind -> kind != Difference.Kind.WORDING)
                    .map(Marks::word)
                    .distinct()
                    .toList();
            return switch (match.relation()) {
                case SAME -> "The same statement. A reader could let one stand for the other.";
                case CHANGED ->
                    "The same statement, changed in: " + String.join(", ", kinds)
                            + ". Neither can stand for the other.";
                case DIFFERENT -> "Two statements. They may share words, but not what is said.";
            };
        }

        public List<Difference> differences() {
            return match.relation() == Match.Relation.DIFFERENT ? List.of() : match.differences();
        }

        public String score() {
            return Marks.confidence(match.score());
        }

        /** Where the score stands on a line of {@code width}. */
        public String at(int width) {
            return Integer.toString((int) Math.round(match.score() * width));
        }
    }

    /**
     * Puts texts beside one another.
     *
     * @param match where the texts are two passages; null where they are reports
     * @param keys of the reports, in the order in which they are shown
     */
    public static Compared of(StoryView story, List<String> keys, @Nullable Match match, boolean stored) {
        List<ReportView> reports =
                keys.stream().flatMap(key -> story.report(key).stream()).toList();
        List<Side> sides = IntStream.range(0, reports.size())
                .mapToObj(i -> side(story, reports, i, match))
                .toList();
        return new Compared(
                match == null ? null : new Verdict(match),
                sides,
                match == null ? statements(story, stored) : List.of(),
                match == null ? ties(story) : List.of(),
                match == null ? only(story) : List.of(),
                stored);
    }

    private static Side side(StoryView story, List<ReportView> reports, int index, @Nullable Match match) {
        ReportView report = reports.get(index);
        String text = report.text();
        List<String> others = reports.stream()
                .filter(each -> !each.equals(report))
                .map(ReportView::text)
                .toList();
        List<Span> shared =
                match != null && match.relation() == Match.Relation.DIFFERENT ? List.of() : SharedRuns.of(text, others);
        List<MarkedSpan> marks =
                match == null ? MarkedSpan.all(report, story.statements()) : marks(text, match, index == 0);
        String language = report.language() == null ? "" : report.language();
        return new Side(
                report.label(),
                report.key(),
                story.times().at(report.time()),
                language,
                Reader.paragraphs(text).stream()
                        .map(paragraph -> Segment.cut(text, paragraph, marks, SharedRuns.around(marks, shared)))
                        .toList());
    }

    /** The differences of two passages in one of them. */
    private static List<MarkedSpan> marks(String text, Match match, boolean first) {
        List<MarkedSpan> marks = new ArrayList<>();
        for (Difference difference : new Verdict(match).differences()) {
            find(text, first ? difference.a() : difference.b(), marks)
                    .filter(span -> first || difference.kind() != Difference.Kind.WORDING)
                    .ifPresent(span -> marks.add(new MarkedSpan(
                            span,
                            difference.kind(),
                            first ? State.ORIGINAL : State.CHANGED,
                            first || difference.a().isBlank() ? null : difference.a())));
        }
        marks.removeIf(mark -> mark.kind() == Difference.Kind.WORDING);
        marks.sort(Comparator.comparing(MarkedSpan::span));
        return marks;
    }

    private static Optional<Span> find(String text, String words, List<MarkedSpan> taken) {
        int at = words.isBlank() ? -1 : text.indexOf(words);
        while (at >= 0) {
            Span span = new Span(at, at + words.length());
            if (taken.stream().noneMatch(mark -> mark.span().overlaps(span))) {
                return Optional.of(span);
            }
            at = text.indexOf(words, at + 1);
        }
        return Optional.empty();
    }

    private static List<Said> statements(StoryView story, boolean stored) {
        return story.statements().stream()
                .filter(each -> each.reports() > 1)
                .map(each -> Said.of(story, each, stored))
                .toList();
    }

    private static List<Tie> ties(StoryView story) {
        return story.traced().lineage().derivations().stream()
                .filter(link -> link.confidence() >= Derivation.THRESHOLD)
                .map(link -> new Tie(
                        link.kind().word(),
                        story.name(link.from()),
                        story.name(link.to()),
                        Marks.confidence(link.confidence()),
                        link.reasons().stream().map(Derivation.Reason::text).collect(Collectors.joining("; "))))
                .toList();
    }

    private static List<Only> only(StoryView story) {
        List<Only> only = new ArrayList<>();
        for (ReportView report : story.reports()) {
            story.traced().comparison().onlyIn().stream()
                    .filter(passage -> passage.report().equals(report.key()))
                    .map(Passage::span)
                    .filter(span -> span.end() <= report.text().length())
                    .limit(ONLY)
                    .forEach(span -> only.add(new Only(report.label(), Excerpt.start(span.of(report.text()), 400))));
        }
        return only;
    }

    /** Whether something of the texts was found to belong together. */
    public boolean related() {
        return !statements.isEmpty() || ties.stream().anyMatch(this::between);
    }

    private boolean between(Tie tie) {
        return sides.stream().anyMatch(side -> side.name().equals(tie.from()));
    }
}
