package org.stemma.app.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stemma.event.AnalyzedReport;
import org.stemma.pipeline.Document;
import org.stemma.report.Passage;
import org.stemma.text.CodePoints;
import org.stemma.text.Span;

/** Code point offsets into the texts of a run's reports. */
final class Offsets {
    private final Map<String, CodePoints> texts = new HashMap<>();

    static Offsets of(List<Document> documents) {
        return ofReports(documents.stream()
                .flatMap(document -> Stream.ofNullable(document.analysis()))
                .toList());
    }

    static Offsets ofReports(List<AnalyzedReport> reports) {
        Offsets offsets = new Offsets();
        reports.forEach(each ->
                offsets.texts.put(each.key(), CodePoints.of(each.report().text())));
        return offsets;
    }

    /** Where a passage lies: its report's key and its offsets. */
    record Place(String report, int begin, int end) {}

    Place of(Passage passage) {
        int[] pair = pair(text(passage), passage.span());
        return new Place(passage.report(), pair[0], pair[1]);
    }

    private CodePoints text(Passage passage) {
        CodePoints text = texts.get(passage.report());
        if (text == null) {
            throw new IllegalArgumentException("a passage names a report of the run, not " + passage.report());
        }
        return text;
    }

    static int[] pair(CodePoints text, Span span) {
        return new int[] {text.offset(span.begin()), text.offset(span.end())};
    }

    static List<int[]> pairs(CodePoints text, List<Span> spans) {
        return spans.stream().map(span -> pair(text, span)).toList();
    }
}
