package org.stemma.app.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.event.AnalyzedReport;
import org.stemma.report.Report;

/** Names the reports of a story: outlet and version mark, then time, then key, until no two are called the same. */
final class Labels {
    private Labels() {}

    static List<String> of(List<AnalyzedReport> reports, Times times) {
        List<String> labels = new ArrayList<>(
                reports.stream().map(each -> marked(each.report())).toList());
        disambiguate(reports, labels, report -> times.at(report.metadata().published()));
        disambiguate(reports, labels, Report::key);
        return labels;
    }

    private static String marked(Report report) {
        String mark = report.metadata().revision().mark();
        return mark == null || mark.isBlank() ? ReportView.outletOf(report) : ReportView.outletOf(report) + ", " + mark;
    }

    private interface Detail {
        String of(Report report);
    }

    private static void disambiguate(List<AnalyzedReport> reports, List<String> labels, Detail detail) {
        Map<String, Integer> uses = new HashMap<>();
        labels.forEach(label -> uses.merge(label, 1, Integer::sum));
        for (int i = 0; i < labels.size(); i++) {
            if (uses.getOrDefault(labels.get(i), 0) > 1) {
                labels.set(i, labels.get(i) + ", " + detail.of(reports.get(i).report()));
            }
        }
    }
}
