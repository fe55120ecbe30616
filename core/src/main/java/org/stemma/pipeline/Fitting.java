package org.stemma.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.stemma.event.AnalyzedReport;
import org.stemma.event.Event;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/** Whether an analysis that comes from elsewhere fits its report. */
final class Fitting {
    private Fitting() {}

    /** @throws IllegalArgumentException where it is another's, or points beyond its text */
    static void check(String key, AnalyzedReport analysis) {
        if (!analysis.key().equals(key)) {
            throw new IllegalArgumentException("its analysis is of another report");
        }
        int length = analysis.report().text().length();
        boolean beyond = spans(analysis).anyMatch(each -> each.end() > length);
        if (beyond) {
            throw new IllegalArgumentException("its analysis points beyond its text");
        }
    }

    private static Stream<Span> spans(AnalyzedReport analysis) {
        Stream<Span> language = Stream.of(
                        analysis.annotated().paragraphs().stream(),
                        analysis.annotated().sentences().stream().map(each -> each.span()),
                        analysis.annotated().entities().stream().map(each -> each.span()),
                        analysis.annotated().times().stream().map(each -> each.span()))
                .flatMap(each -> each);
        Stream<Span> statements = analysis.statements().stream().flatMap(Fitting::spans);
        return Stream.concat(
                Stream.concat(language, statements), analysis.events().stream().flatMap(Fitting::spans));
    }

    private static Stream<Span> spans(Statement statement) {
        return Stream.of(
                        statement.source(),
                        statement.cue(),
                        statement.content(),
                        statement.channel().stream()
                                .map(Statement.Channel::span)
                                .toList())
                .flatMap(List::stream);
    }

    private static Stream<Span> spans(Event event) {
        return Stream.of(event.span(), event.source().span(), event.target().span())
                .filter(Objects::nonNull);
    }
}
