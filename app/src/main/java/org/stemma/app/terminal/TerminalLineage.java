package org.stemma.app.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Branch;
import org.stemma.app.view.Branch.Twig;
import org.stemma.app.view.Marks;
import org.stemma.app.view.Node;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.State;
import org.stemma.app.view.StoryView;
import org.stemma.app.view.Times;
import org.stemma.app.view.VariationView;
import org.stemma.app.view.VariationView.Change;
import org.stemma.lineage.Derivation;

/** The lineage as a tree: a line style and a word for the kind of each link, its time and confidence in columns. */
final class TerminalLineage {
    private static final int NARROW = 76;
    private static final int NAMES = 3;

    private final StoryView story;
    private final Sheet sheet;
    private final List<Row> rows = new ArrayList<>();

    /** A row before its columns are set. */
    private record Row(Line left, Line flags, String time, String confidence) {}

    TerminalLineage(StoryView story, Sheet sheet) {
        this.story = story;
        this.sheet = sheet;
    }

    void write() {
        if (story.reports().size() < 2 && !story.forest().linked()) {
            return;
        }
        story.forest().roots().forEach(this::root);
        undecided();
        print();
    }

    private void root(Branch branch) {
        switch (branch.node()) {
            case Node.Source source -> {
                Line line = new Line().add(source.held() ? "◆ " : "◇ ").foreign(source.label(), Ink.BOLD);
                rows.add(new Row(line.add(source.held() ? "" : "  not held", Ink.DIM), new Line(), before(branch), ""));
            }
            case Node.Text text -> {
                Line line = new Line().add("● ").foreign(text.label(), Ink.BOLD);
                rows.add(new Row(
                        line.add(origin(text.report()), Ink.DIM), flags(List.of(text.report())), time(text), ""));
            }
        }
        children(branch, "");
    }

    private String before(Branch origin) {
        return origin.children().stream()
                .map(Branch::time)
                .filter(time -> time != null)
                .findFirst()
                .map(time -> "before " + story.times().at(time))
                .orElse("");
    }

    private String time(Node.Text text) {
        return story.times().at(text.report().time());
    }

    private String origin(ReportView report) {
        if (report.undecided()) {
            return "  origin not decided";
        }
        String names = report.member().origins().stream().map(story::name).collect(Collectors.joining(", "));
        return names.equals(report.outlet()) ? "  its own account" : "  " + Neutral.line("origin " + names);
    }

    private void children(Branch branch, String prefix) {
        List<Twig> twigs = branch.twigs();
        for (int i = 0; i < twigs.size(); i++) {
            boolean last = i == twigs.size() - 1;
            twig(twigs.get(i), prefix, last);
        }
    }

    private void twig(Twig twig, String prefix, boolean last) {
        Derivation link = twig.first().link();
        Derivation.Kind kind = link == null ? Derivation.Kind.CREDITS : link.kind();
        Line left = new Line().add(prefix + (last ? "└" : "├") + Marks.line(kind) + " ", Ink.DIM);
        left.add(kind.word(), strong(kind) ? Ink.BOLD : Ink.PLAIN)
                .add(" ".repeat(12 - kind.word().length()));
        name(left, twig);
        List<ReportView> reports = reports(twig);
        rows.add(new Row(left, flags(reports), story.times().range(twig.times()), twig.confidence()));
        String below = prefix + (last ? "   " : "│  ");
        twig.first()
                .also()
                .forEach(each -> also(each, below, twig.first().children().isEmpty()));
        children(twig.first(), below);
    }

    private static boolean strong(Derivation.Kind kind) {
        return kind == Derivation.Kind.UPDATES || kind == Derivation.Kind.CORRECTS;
    }

    private static List<ReportView> reports(Twig twig) {
        List<ReportView> reports = new ArrayList<>();
        twig.branches().forEach(branch -> {
            ReportView report = branch.report();
            if (report != null) {
                reports.add(report);
            }
        });
        return reports;
    }

    private void name(Line line, Twig twig) {
        List<ReportView> reports = reports(twig);
        if (twig.stacked()) {
            List<String> names = reports.stream().map(this::named).toList();
            line.add("×" + reports.size() + "  ").foreign(Words.some(names, NAMES));
        } else {
            reports.forEach(report -> line.foreign(named(report)));
        }
    }

    private String named(ReportView report) {
        String language = story.foreign(report);
        return language == null ? report.label() : report.label() + " (" + language + ")";
    }

    private void also(Derivation link, String prefix, boolean leaf) {
        Line line = new Line().add(prefix + (leaf ? "   " : "│  "), Ink.DIM);
        line.add("also " + link.kind().word() + " ", Ink.DIM).foreign(story.name(link.from()), Ink.DIM);
        rows.add(new Row(line, new Line(), "", Marks.confidence(link.confidence())));
    }

    /** The changed values that these reports have: a sign for one report, with the value where it begins, a count for several. */
    private Line flags(List<ReportView> reports) {
        Line line = new Line();
        Map<String, List<VariationView>> bySign = story.variations().stream()
                .filter(VariationView::changed)
                .collect(Collectors.groupingBy(
                        each -> Marks.sign(each.kind()), java.util.LinkedHashMap::new, Collectors.toList()));
        bySign.forEach((sign, variations) -> {
            String flag = flag(sign, variations, reports);
            if (!flag.isEmpty()) {
                line.add(line.isEmpty() ? "" : " ").foreign(flag, Ink.CHANGED);
            }
        });
        return line;
    }

    private static String flag(String sign, List<VariationView> variations, List<ReportView> reports) {
        @Nullable Change change = begins(variations, reports);
        if (change != null) {
            return sign + " " + change.after() + " begins here";
        }
        long changed = reports.stream()
                .filter(report -> variations.stream().anyMatch(each -> each.state(report) == State.CHANGED))
                .count();
        if (changed == 0) {
            return "";
        }
        return reports.size() == 1 ? sign : sign + " " + changed;
    }

    private static @Nullable Change begins(List<VariationView> variations, List<ReportView> reports) {
        return variations.stream()
                .flatMap(variation -> variation.changes().stream())
                .filter(change -> reports.contains(change.report()))
                .filter(change -> !change.after().isBlank())
                .findFirst()
                .orElse(null);
    }

    private void undecided() {
        List<ReportView> reports = story.forest().undecided();
        if (reports.isEmpty()) {
            return;
        }
        Line head = new Line().add("? ").add("Not decided", Ink.BOLD).add("  nothing reaches 0.60", Ink.DIM);
        rows.add(new Row(head, new Line(), "", ""));
        for (int i = 0; i < reports.size(); i++) {
            ReportView report = reports.get(i);
            Line line = new Line()
                    .add(i == reports.size() - 1 ? "└ " : "├ ", Ink.DIM)
                    .foreign(named(report));
            double best = story.forest().best(report);
            String confidence = best > 0 ? "best " + Marks.confidence(best) : "";
            rows.add(new Row(line, flags(List.of(report)), story.times().at(report.time()), confidence));
        }
    }

    private void print() {
        int time =
                rows.stream().mapToInt(row -> Columns.width(row.time())).max().orElse(0);
        int confidence = rows.stream()
                .mapToInt(row -> Columns.width(row.confidence()))
                .max()
                .orElse(0);
        int left = sheet.width() - Math.max(time, 5) - Math.max(confidence, 7) - 4;
        sheet.blank();
        Line head = new Line().add("LINEAGE", Ink.BOLD);
        if (sheet.width() < NARROW) {
            sheet.line(head);
            rows.forEach(this::narrow);
            return;
        }
        sheet.line(columns(head, left, time, "time", "confid."));
        for (Row row : rows) {
            Line flags =
                    row.flags().isEmpty() ? row.flags() : new Line().add("  ").add(row.flags());
            Line text = new Line()
                    .add(row.left().cut(left - Math.min(flags.width(), left / 2)))
                    .add(flags);
            sheet.line(columns(text.cut(left), left, time, row.time(), row.confidence()));
        }
    }

    private static Line columns(Line text, int left, int wide, String time, String confidence) {
        Line line = text.to(left + 2 + Math.max(wide, 5) - Columns.width(time)).add(time, Ink.DIM);
        return line.add("  ").add(confidence, Ink.DIM);
    }

    /** Without room for columns, time and confidence stand on the line where they fit and else below it. */
    private void narrow(Row row) {
        Line text = new Line().add(row.left());
        Line facts = new Line().add(row.flags());
        List.of(row.time().equals(Times.NONE) ? "" : row.time(), row.confidence()).stream()
                .filter(each -> !each.isEmpty())
                .forEach(each -> facts.add(facts.isEmpty() ? "" : "  ").add(each, Ink.DIM));
        if (text.width() + 2 + facts.width() <= sheet.width() || facts.isEmpty()) {
            sheet.line(text.to(sheet.width() - facts.width()).add(facts));
        } else {
            sheet.line(text);
            sheet.line(new Line().to(sheet.width() - facts.width()).add(facts));
        }
    }
}
