package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.MarkedSpan;
import org.stemma.app.view.Marks;
import org.stemma.app.view.State;
import org.stemma.compare.Difference;
import org.stemma.text.Span;

/**
 * A run of a report's characters that look alike on the page.
 *
 * @param shared whether a conclusion rests on them
 * @param kind of difference in which they stand, null for plain words
 * @param other what the origin has in their place, where they were changed
 */
public record Segment(
        String text,
        boolean shared,
        Difference.@Nullable Kind kind,
        @Nullable State state,
        @Nullable String other) {

    /** The classes of its mark: the line tells the kind, the colour that it was changed. */
    public String style() {
        if (kind == null || state == null) {
            return "";
        }
        String stated = switch (state) {
            case ORIGINAL -> "";
            case CHANGED -> " ch";
            case OPEN -> " op";
        };
        return "d d-" + kind.word() + stated + (text.length() > 24 ? " long" : "");
    }

    public String sign() {
        return kind == null ? "" : Marks.sign(kind);
    }

    /** What a mark says to those who do not see it; empty for an unchanged value. */
    public String hint() {
        if (kind == null || state == null || state == State.ORIGINAL) {
            return "";
        }
        String word = Marks.word(kind);
        return state == State.OPEN
                ? " (" + word + ", accounts differ)"
                : " (" + word + " changed" + (other == null ? ")" : ", the origin has " + other + ")");
    }

    /** Cuts {@code shown} of a text wherever a mark or a shared passage begins or ends. Marks do not overlap. */
    static List<Segment> cut(String text, Span shown, List<MarkedSpan> marks, List<Span> shared) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(shown.begin(), shown.end()));
        marks.stream().map(MarkedSpan::span).filter(shown::contains).forEach(span -> addEdges(edges, span));
        shared.forEach(span -> addEdges(edges, clip(span, shown)));
        List<Segment> segments = new ArrayList<>();
        Integer from = null;
        for (int to : edges) {
            if (from != null) {
                segments.add(segment(text, new Span(from, to), marks, shared));
            }
            from = to;
        }
        return segments;
    }

    private static void addEdges(TreeSet<Integer> edges, Span span) {
        edges.add(span.begin());
        edges.add(span.end());
    }

    private static Span clip(Span span, Span to) {
        int begin = Math.clamp(span.begin(), to.begin(), to.end());
        return new Span(begin, Math.clamp(span.end(), begin, to.end()));
    }

    private static Segment segment(String text, Span span, List<MarkedSpan> marks, List<Span> shared) {
        boolean lit = shared.stream().anyMatch(each -> each.contains(span));
        MarkedSpan mark = marks.stream()
                .filter(each -> each.span().contains(span))
                .findFirst()
                .orElse(null);
        String words = span.of(text);
        return mark == null
                ? new Segment(words, lit, null, null, null)
                : new Segment(words, lit, mark.kind(), mark.state(), mark.other());
    }
}
