package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.MarkedSpan;
import org.stemma.text.Span;

/**
 * What is shown in and beside a report's text.
 *
 * @param marks values that differ in the story, in order, without overlaps
 * @param shared what it shares with the report that it comes from
 * @param said contents of its statements
 * @param lit what somebody followed a link to; its first characters are where the page opens
 * @param notes for the margin, by number
 * @param diff what another version has not, or has besides; null where none is compared
 */
public record ReaderText(
        String text,
        List<MarkedSpan> marks,
        List<Span> shared,
        List<Span> said,
        List<Span> lit,
        List<Margin> notes,
        @Nullable VersionDiff diff) {

    /**
     * A paragraph.
     *
     * @param begin where it begins in the text, in UTF-16 units
     * @param dropped paragraphs of the other version that stood before it
     * @param added whether the other version has nothing of it
     */
    public record Row(int begin, List<String> dropped, boolean added, List<Run> runs, List<Margin> notes) {}

    /**
     * Characters that look alike.
     *
     * @param id of the place where the page opens; empty elsewhere
     * @param removed what the other version has before them
     * @param ends numbers of the notes whose words end here
     */
    public record Run(
            Segment segment, boolean said, Added added, String id, List<String> removed, List<Integer> ends) {}

    /** Whether another version has characters too. */
    public enum Added {
        NOT,
        BEGINS,
        GOES_ON
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Span paragraph : Reader.paragraphs(text)) {
            List<Margin> own = notes.stream()
                    .filter(note -> paragraph.begin() <= note.begin() && note.begin() < paragraph.end())
                    .toList();
            boolean added = diff != null && diff.added().contains(paragraph);
            rows.add(new Row(paragraph.begin(), dropped(paragraph.begin(), true), added, runs(paragraph), own));
        }
        return rows;
    }

    /** Paragraphs that the other version has at the end. */
    List<String> droppedLast() {
        return dropped(text.length(), true);
    }

    private List<String> dropped(int at, boolean paragraph) {
        return diff == null
                ? List.of()
                : diff.removed().stream()
                        .filter(each -> each.at() == at && each.paragraph() == paragraph)
                        .map(VersionDiff.Removed::text)
                        .toList();
    }

    private List<Run> runs(Span paragraph) {
        List<Integer> cuts = List.copyOf(edges(paragraph));
        List<Run> runs = new ArrayList<>();
        for (int i = 1; i < cuts.size(); i++) {
            runs.add(run(new Span(cuts.get(i - 1), cuts.get(i)), paragraph));
        }
        return runs;
    }

    /** Where characters begin to look otherwise; never inside a mark. */
    private TreeSet<Integer> edges(Span paragraph) {
        TreeSet<Integer> edges = new TreeSet<>();
        Stream.of(marks.stream().map(MarkedSpan::span), shared.stream(), said.stream(), lit.stream(), added())
                .flatMap(spans -> spans)
                .filter(span -> span.overlaps(paragraph))
                .forEach(span -> edges.addAll(List.of(span.begin(), span.end())));
        notes.forEach(note -> edges.add(end(note)));
        if (diff != null) {
            diff.removed().forEach(each -> edges.add(each.at()));
        }
        edges.removeIf(at -> inside(at) != null);
        TreeSet<Integer> within = new TreeSet<>(edges.subSet(paragraph.begin(), true, paragraph.end(), true));
        within.addAll(List.of(paragraph.begin(), paragraph.end()));
        return within;
    }

    /** The mark that {@code at} would cut; null where it cuts none. */
    private @Nullable Span inside(int at) {
        return marks.stream()
                .map(MarkedSpan::span)
                .filter(mark -> mark.begin() < at && at < mark.end())
                .findFirst()
                .orElse(null);
    }

    private Stream<Span> added() {
        return diff == null ? Stream.empty() : diff.added().stream();
    }

    /** Where the number of a note stands: behind its words, and behind the mark in which they end. */
    private int end(Margin note) {
        Span mark = inside(note.end());
        return mark == null ? note.end() : mark.end();
    }

    private Run run(Span span, Span paragraph) {
        boolean bright = touches(lit, span);
        List<String> removed = new ArrayList<>(removedAt(span));
        if (span.end() == paragraph.end()) {
            removed.addAll(dropped(span.end(), false)); // words behind the last of a paragraph are shown before that
        }
        List<Integer> ends = notes.stream()
                .filter(note -> end(note) == span.end())
                .map(Margin::number)
                .toList();
        Segment segment = segment(span, bright || covers(shared, span));
        return new Run(segment, touches(said, span), added(span), id(span), removed, ends);
    }

    /** What the other version has before these characters, or in the place of the marked value that they are. */
    private List<String> removedAt(Span span) {
        return diff == null
                ? List.of()
                : diff.removed().stream()
                        .filter(each -> !each.paragraph() && span.contains(each.at()))
                        .map(VersionDiff.Removed::text)
                        .toList();
    }

    private Added added(Span span) {
        if (diff == null || !touches(diff.added(), span)) {
            return Added.NOT;
        }
        boolean begins = diff.added().stream().anyMatch(each -> span.contains(each.begin()));
        return begins ? Added.BEGINS : Added.GOES_ON;
    }

    private Segment segment(Span span, boolean yellow) {
        MarkedSpan mark = marks.stream()
                .filter(each -> each.span().contains(span))
                .findFirst()
                .orElse(null);
        return mark == null
                ? new Segment(span.of(text), yellow, null, null, null)
                : new Segment(span.of(text), yellow, mark.kind(), mark.state(), mark.other());
    }

    private String id(Span span) {
        return lit.stream()
                        .min(Comparator.naturalOrder())
                        .filter(first -> span.contains(first.begin()))
                        .isPresent()
                ? "hit"
                : "";
    }

    private static boolean covers(List<Span> spans, Span span) {
        return spans.stream().anyMatch(each -> each.contains(span));
    }

    private static boolean touches(List<Span> spans, Span span) {
        return spans.stream().anyMatch(each -> each.overlaps(span));
    }
}
