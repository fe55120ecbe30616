package org.stemma.app.export;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stemma.event.AnalyzedReport;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Passage;
import org.stemma.report.Report;
import org.stemma.text.CodePoints;

/** Where passages of a story lie, in code points. */
final class Places {
    private final Map<String, Report> reports;
    private final Map<String, CodePoints> texts;

    Places(TracedStory story) {
        reports = story.reports().stream()
                .map(AnalyzedReport::report)
                .collect(Collectors.toMap(Report::key, Function.identity()));
        texts = reports.values().stream().collect(Collectors.toMap(Report::key, each -> CodePoints.of(each.text())));
    }

    /**
     * A passage.
     *
     * @param begin code point
     * @param end exclusive
     */
    record Place(String report, int begin, int end, String text) {}

    Place of(Passage passage) {
        CodePoints points = Objects.requireNonNull(texts.get(passage.report()), passage.report());
        return new Place(
                passage.report(),
                points.offset(passage.span().begin()),
                points.offset(passage.span().end()),
                passage.span().of(report(passage.report()).text()));
    }

    Report report(String key) {
        return Objects.requireNonNull(reports.get(key), key);
    }

    boolean isReport(String id) {
        return reports.containsKey(id);
    }
}
