package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.app.view.MarkedSpan;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.StoryView;
import org.stemma.lineage.Derivation;
import org.stemma.report.Passage;
import org.stemma.text.CodePoints;
import org.stemma.text.Span;

/**
 * What a link rests on, for a reader.
 *
 * @param number from 1, the link's place in the lineage
 * @param drawn false for a candidate below the threshold
 * @param leftOut what the derived report left out, the first passages of it
 */
public record EvidenceView(
        int number, Derivation link, String from, String to, boolean drawn, List<Side> sides, List<Side> leftOut) {
    /** Passages shown for one link. */
    private static final int SIDES = 6;
    /** Passages shown of what was left out. */
    private static final int LEFT_OUT = 4;
    /** Characters of a passage that are shown. */
    private static final int LIMIT = 600;
    /** Passages shorter than this are shown with words about them. */
    private static final int SHORT = 80;

    private static final int CONTEXT = 120;

    /** A passage with the words that it shares with the other, and where it stands (offsets count code points). */
    public record Side(ReportView report, List<Segment> segments, Span span, String offsets, boolean cut) {
        /** The passage as the script finds it: UTF-16 offsets into the report's text. */
        public String place() {
            return span.begin() + "-" + span.end();
        }
    }

    static List<EvidenceView> of(StoryView story) {
        List<EvidenceView> all = new ArrayList<>();
        for (Derivation link : story.traced().lineage().derivations()) {
            all.add(of(story, all.size() + 1, link));
        }
        return all;
    }

    /** The evidence of one link, the {@code number}th of the story. */
    static EvidenceView of(StoryView story, int number, Derivation link) {
        return new EvidenceView(
                number,
                link,
                story.name(link.from()),
                story.name(link.to()),
                link.confidence() >= Derivation.THRESHOLD,
                sides(story, link),
                leftOut(story, link));
    }

    private static List<Side> sides(StoryView story, Derivation link) {
        List<Passage> passages = link.evidence().stream()
                .filter(passage -> lies(story, passage))
                .limit(SIDES)
                .toList();
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            sides.add(side(story, passages.get(i), partner(passages, i)));
        }
        return sides;
    }

    private static List<Side> leftOut(StoryView story, Derivation link) {
        return story.leftOut(link).stream()
                .filter(passage -> lies(story, passage))
                .limit(LEFT_OUT)
                .map(passage -> side(story, passage, List.of()))
                .toList();
    }

    /** The passage aligned with that at {@code i}: passages come in pairs, the parent's first. */
    private static Optional<Passage> partner(List<Passage> passages, int i) {
        int other = i % 2 == 0 ? i + 1 : i - 1;
        return other < passages.size()
                        && !passages.get(other).report().equals(passages.get(i).report())
                ? Optional.of(passages.get(other))
                : Optional.empty();
    }

    private static boolean lies(StoryView story, Passage passage) {
        return story.report(passage.report())
                .filter(report -> passage.span().end() <= report.text().length())
                .isPresent();
    }

    private static Side side(StoryView story, Passage passage, Optional<Passage> other) {
        ReportView report = story.report(passage.report()).orElseThrow();
        Span words = shown(passage.span());
        List<Span> shared = other.map(each -> {
                    String there = each.span()
                            .of(story.report(each.report()).orElseThrow().text());
                    return SharedWords.of(words.of(report.text()), there).a().stream()
                            .map(run -> run.shift(words.begin()))
                            .toList();
                })
                .filter(runs -> !runs.isEmpty())
                .orElse(List.of(words));
        return side(story, passage, shared);
    }

    private static Span shown(Span span) {
        return new Span(span.begin(), Math.min(span.end(), span.begin() + LIMIT));
    }

    private static Side side(StoryView story, Passage passage, List<Span> shared) {
        ReportView report = story.report(passage.report()).orElseThrow();
        Span span = passage.span();
        Span words = shown(span);
        List<MarkedSpan> marks = MarkedSpan.all(report, story.statements());
        return new Side(
                report,
                Segment.cut(report.text(), around(report.text(), words), marks, shared),
                span,
                offsets(report.text(), span),
                words.length() < span.length());
    }

    /** A short passage with the words about it in its paragraph, a long one as it is. */
    private static Span around(String text, Span words) {
        if (words.length() >= SHORT) {
            return words;
        }
        int paragraph = text.lastIndexOf("\n\n", words.begin());
        int end = text.indexOf("\n\n", words.end());
        int from = Math.max(paragraph < 0 ? 0 : paragraph + 2, words.begin() - CONTEXT);
        int to = Math.min(end < 0 ? text.length() : end, words.end() + CONTEXT);
        return new Span(Math.min(from, words.begin()), Math.max(to, words.end()));
    }

    static String offsets(String text, Span span) {
        CodePoints points = CodePoints.of(text);
        return points.offset(span.begin()) + "–" + points.offset(span.end());
    }
}
