package org.stemma.compare;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.annotate.Sentence;
import org.stemma.event.AnalyzedReport;
import org.stemma.report.Passage;
import org.stemma.text.Span;

/**
 * A sentence of one of a story's reports.
 *
 * @param index unique in the story, in the order of reports and of their texts
 * @param report the report's place in the story
 */
record StorySentence(int index, int report, AnalyzedReport in, Span span, List<Term> terms) {
    /** A report's sentences beyond this many are left out of the comparison. */
    private static final int MOST = 1000;

    Passage passage(Span part) {
        return in.report().passage(part);
    }

    static List<StorySentence> of(List<AnalyzedReport> story) {
        List<StorySentence> sentences = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            AnalyzedReport report = story.get(i);
            for (Span span : spans(report).stream().limit(MOST).toList()) {
                List<Term> terms = PassageReader.read(report.report().text(), span);
                sentences.add(new StorySentence(sentences.size(), i, report, span, terms));
            }
        }
        return sentences;
    }

    /** The sentences of the parse, each behind its dateline; where there is no parse, by the marks alone. */
    static List<Span> spans(AnalyzedReport report) {
        List<Span> parsed =
                report.annotated().sentences().stream().map(Sentence::span).toList();
        List<Span> spans = parsed.isEmpty() ? split(report.report().text()) : parsed;
        return spans.stream().map(span -> Bodies.withoutDateline(report, span)).toList();
    }

    private static List<Span> split(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        List<Span> spans = new ArrayList<>();
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            add(spans, text, begin, end);
            begin = end;
        }
        return spans;
    }

    private static void add(List<Span> spans, String text, int begin, int end) {
        int to = end;
        while (to > begin && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (to > begin) {
            spans.add(new Span(begin, to));
        }
    }
}
