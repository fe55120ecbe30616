package org.stemma.app.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.stemma.app.view.WordingView.Piece;
import org.stemma.compare.Difference;
import org.stemma.compare.StoryStatement;
import org.stemma.compare.StoryStatement.Wording;
import org.stemma.report.Passage;
import org.stemma.text.Span;

/** Cuts each report's wording of a statement into plain and marked words, and puts equal wordings together. */
final class Wordings {
    /** How far a marked value may stand from the statement's words and still be shown with them, in characters. */
    private static final int REACH = 120;
    /** The longest wording shown, in characters; longer ones are cut around their marks. */
    static final int LIMIT = 420;

    private final Map<String, ReportView> reports;
    private final Map<ReportView, Integer> order = new HashMap<>();

    Wordings(Map<String, ReportView> reports, List<ReportView> order) {
        this.reports = reports;
        order.forEach(report -> this.order.put(report, this.order.size()));
    }

    List<WordingView> view(StoryStatement statement, List<VariationView> variations) {
        Map<String, List<MarkedSpan>> marks = MarkedSpan.of(reports, statement, variations);
        Map<String, List<WordingView>> equal = new LinkedHashMap<>();
        statement.wordings().stream()
                .filter(wording -> reports.containsKey(wording.passage().report()))
                .sorted(Comparator.comparingInt(wording -> order.getOrDefault(report(wording), -1)))
                .map(wording -> one(wording, marks, variations))
                .forEach(view -> equal.computeIfAbsent(normal(view), key -> new ArrayList<>())
                        .add(view));
        return equal.values().stream().map(Wordings::together).toList();
    }

    private ReportView report(Wording wording) {
        return Objects.requireNonNull(reports.get(wording.passage().report()));
    }

    private static String normal(WordingView view) {
        StringBuilder text = new StringBuilder();
        view.pieces().forEach(piece -> text.append(piece.text()));
        return text.toString().replaceAll("[\\s\"“”‘’']+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static WordingView together(List<WordingView> equal) {
        WordingView first = equal.getFirst();
        List<Difference.Kind> begins = equal.stream()
                .flatMap(each -> each.begins().stream())
                .distinct()
                .toList();
        return new WordingView(
                equal.stream().map(WordingView::first).distinct().toList(),
                first.pieces(),
                first.passage(),
                first.quoted(),
                first.channel(),
                begins);
    }

    private WordingView one(Wording wording, Map<String, List<MarkedSpan>> all, List<VariationView> variations) {
        ReportView report = report(wording);
        List<MarkedSpan> marks = all.getOrDefault(report.key(), List.of());
        Span shown = shown(report.text(), wording.passage().span(), marks);
        return new WordingView(
                List.of(report),
                pieces(report.text(), shown, marks),
                new Passage(report.key(), shown),
                wording.quoted(),
                wording.channel(),
                begins(report, variations));
    }

    private static List<Difference.Kind> begins(ReportView report, List<VariationView> variations) {
        return variations.stream()
                .filter(variation -> variation.kind() != Difference.Kind.WORDING && variation.beginsIn(report))
                .map(VariationView::kind)
                .distinct()
                .toList();
    }

    /** The wording's span with the marks near it in the same paragraph, cut to the limit. */
    private static Span shown(String text, Span span, List<MarkedSpan> marks) {
        Span shown = clip(text, span);
        for (MarkedSpan mark : marks) {
            Span hull = shown.hull(mark.span());
            boolean near = hull.length() <= shown.length() + REACH && hull.length() <= LIMIT;
            if (near && !hull.of(text).contains("\n\n")) {
                shown = hull;
            }
        }
        return cut(text, shown, marks);
    }

    private static Span clip(String text, Span span) {
        int begin = Math.min(span.begin(), text.length());
        return new Span(begin, Math.min(Math.max(span.end(), begin), text.length()));
    }

    private static Span cut(String text, Span span, List<MarkedSpan> marks) {
        if (span.length() <= LIMIT) {
            return span;
        }
        int mark = marks.stream()
                .map(each -> each.span().begin())
                .filter(span::contains)
                .findFirst()
                .orElse(span.begin());
        int begin = mark - span.begin() < LIMIT - 60
                ? span.begin()
                : Excerpt.wordBegin(text, Math.min(mark - 120, span.end() - LIMIT));
        return new Span(begin, Math.min(span.end(), Excerpt.wordEnd(text, begin + LIMIT)));
    }

    private static List<Piece> pieces(String text, Span shown, List<MarkedSpan> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = shown.begin();
        for (MarkedSpan mark : marks) {
            if (mark.span().begin() >= at && shown.contains(mark.span())) {
                plain(pieces, text.substring(at, mark.span().begin()));
                pieces.add(new Piece(mark.span().of(text), mark.kind(), mark.state(), mark.other()));
                at = mark.span().end();
            }
        }
        plain(pieces, text.substring(at, shown.end()));
        return pieces;
    }

    private static void plain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(Piece.plain(text));
        }
    }
}
