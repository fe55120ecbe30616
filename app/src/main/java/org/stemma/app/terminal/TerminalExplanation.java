package org.stemma.app.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Marks;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.StoryView;
import org.stemma.lineage.Explanation;
import org.stemma.lineage.Explanation.Joined;
import org.stemma.lineage.Explanation.Rest;

/** Why the counts are what they are: a group for each newsroom and origin, a line with the reason for each report. */
final class TerminalExplanation {
    private static final int NAMES = 28;
    private static final int INDENT = 4;

    private final StoryView story;
    private final Sheet sheet;

    TerminalExplanation(StoryView story, Sheet sheet) {
        this.story = story;
        this.sheet = sheet;
    }

    void write() {
        Explanation explanation = story.traced().explanation();
        if (explanation == null) {
            return;
        }
        sheet.blank();
        sheet.line(new Line().add("WHY THESE COUNTS", Ink.BOLD));
        groups(explanation.newsrooms(), Joined::newsroom).forEach((name, joined) -> {
            head(name, joined.size(), "counted as one newsroom");
            joined.forEach(each -> reason(each.report(), each.by().word(), each.with(), each.reason()));
        });
        groups(explanation.origins(), Rest::origin).forEach((name, rests) -> {
            head(story.name(name), rests.size(), "with this origin");
            rests.forEach(
                    each -> reason(each.report(), Marks.confidence(each.confidence()), each.from(), each.reason()));
        });
        explanation.undecided().forEach(each -> {
            sheet.wrapped(
                    new Line().add("? ").foreign(label(each.report()), Ink.BOLD).add("  not decided:", Ink.DIM), 0);
            each.reasons().forEach(line -> sheet.beside(new Line(), new Line().foreign(line), INDENT, 2));
        });
    }

    private static <T> Map<String, List<T>> groups(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
    }

    private void head(String name, int count, String what) {
        Line line = new Line().foreign(name, Ink.BOLD);
        sheet.wrapped(line.add("  " + Marks.count(count, "report") + " " + what, Ink.DIM), 0);
    }

    private void reason(String key, String how, @Nullable String with, String reason) {
        Line label = new Line().add("  ").foreign(label(key));
        Line line = new Line().add(how + "  ", Ink.DIM);
        if (with != null) {
            line.add("from ", Ink.DIM).foreign(label(with)).add(": ", Ink.DIM);
        }
        sheet.beside(label, line.foreign(reason), NAMES, 2);
    }

    private String label(String key) {
        return story.report(key).map(ReportView::label).orElse(key);
    }
}
