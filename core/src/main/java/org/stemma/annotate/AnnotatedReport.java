package org.stemma.annotate;

import java.util.List;
import org.stemma.report.Report;
import org.stemma.text.Span;

/**
 * A report with the language of its text. All spans lie in {@code report.text()}, each list is in the order of the text.
 *
 * @param analyzed false where the language is not one that Stemma parses: then only paragraphs are there
 */
public record AnnotatedReport(
        Report report,
        boolean analyzed,
        List<Span> paragraphs,
        List<Sentence> sentences,
        List<Entity> entities,
        List<TimeExpression> times) {
    public AnnotatedReport {
        paragraphs = List.copyOf(paragraphs);
        sentences = List.copyOf(sentences);
        entities = List.copyOf(entities);
        times = List.copyOf(times);
    }

    /** The same without the words of its sentences: their places alone. */
    public AnnotatedReport withoutWords() {
        List<Sentence> places = sentences.stream()
                .map(each -> new Sentence(each.span(), each.paragraph(), List.of()))
                .toList();
        return new AnnotatedReport(report, analyzed, paragraphs, places, entities, times);
    }

    public String text() {
        return report.text();
    }
}
