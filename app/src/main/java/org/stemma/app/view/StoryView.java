package org.stemma.app.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.compare.StoryStatement;
import org.stemma.compare.StoryStatement.Variation;
import org.stemma.event.AnalyzedReport;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Lineage.Member;
import org.stemma.lineage.Origin;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Moment;
import org.stemma.report.Passage;

/**
 * A traced story for a reader.
 *
 * @param number from 1, unique on a page
 * @param finding null where no changed value leads
 * @param index finds what belongs to a report or a link
 */
public record StoryView(
        int number,
        TracedStory traced,
        Times times,
        List<ReportView> reports,
        Forest forest,
        List<StatementView> statements,
        @Nullable Finding finding,
        StoryIndex index) {
    public StoryView {
        reports = List.copyOf(reports);
        statements = List.copyOf(statements);
    }

    public static StoryView of(int number, TracedStory traced) {
        Times times = Times.of(moments(traced.reports()));
        List<ReportView> reports = reports(traced, times);
        Forest forest = Forest.of(traced.lineage(), reports);
        List<StatementView> statements = statements(traced, reports, forest);
        StoryIndex index = StoryIndex.of(traced, reports, forest);
        return new StoryView(number, traced, times, reports, forest, statements, Finding.of(statements), index);
    }

    private static List<@Nullable Moment> moments(List<AnalyzedReport> reports) {
        List<@Nullable Moment> moments = new ArrayList<>();
        reports.forEach(each -> moments.add(each.report().metadata().published()));
        return moments;
    }

    private static List<ReportView> reports(TracedStory traced, Times times) {
        Map<String, Member> members = traced.lineage().members().stream()
                .collect(Collectors.toMap(Member::key, Function.identity(), (a, b) -> a));
        List<String> labels = Labels.of(traced.reports(), times);
        List<ReportView> views = new ArrayList<>();
        for (AnalyzedReport report : traced.reports()) {
            String label = labels.get(views.size());
            Member member = Optional.ofNullable(members.get(report.key()))
                    .orElseGet(() -> new Member(report.key(), label, null, List.of(Origin.UNKNOWN.id()), 0));
            views.add(new ReportView(views.size() + 1, label, report, member));
        }
        return views;
    }

    private static List<StatementView> statements(TracedStory traced, List<ReportView> reports, Forest forest) {
        Map<String, ReportView> byKey = new LinkedHashMap<>();
        reports.forEach(report -> byKey.put(report.key(), report));
        Variations variations = new Variations(reports, forest);
        Wordings wordings = new Wordings(byKey, order(reports, forest));
        List<StatementView> views = new ArrayList<>();
        for (StoryStatement statement : traced.comparison().statements()) {
            int number = views.size() + 1;
            List<VariationView> varied = new ArrayList<>();
            for (Variation variation : statement.variations()) {
                varied.add(variations.view("d" + number + "-" + (varied.size() + 1), variation));
            }
            List<WordingView> worded = wordings.view(statement, varied);
            views.add(new StatementView(number, statement, channel(worded), varied, worded));
        }
        return views;
    }

    private static List<String> channel(List<WordingView> wordings) {
        return wordings.stream()
                .map(WordingView::channel)
                .filter(channel -> !channel.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The reports in the order of the lineage, undecided ones last. */
    private static List<ReportView> order(List<ReportView> reports, Forest forest) {
        Set<ReportView> order = new LinkedHashSet<>();
        forest.walk().map(Branch::report).filter(Objects::nonNull).forEach(order::add);
        order.addAll(reports);
        return List.copyOf(order);
    }

    /** The report with this key, if the story has it. */
    public Optional<ReportView> report(String key) {
        return Optional.ofNullable(index.reports().get(key));
    }

    /** What the derived report of {@code link} left out of the other. */
    public List<Passage> leftOut(Derivation link) {
        return traced.comparison().leftOut(link.from(), link.to());
    }

    /** What a report's key or an origin's id is called. */
    public String name(String id) {
        return report(id)
                .map(ReportView::label)
                .or(() -> Optional.ofNullable(index.origins().get(id)))
                .orElse(id);
    }

    /** The story's headline, or the beginning of its first report. */
    public String title() {
        String headline = traced.headline();
        return headline != null && !headline.isBlank()
                ? headline
                : reports.getFirst().title();
    }

    /** Codes of the languages of the reports, most frequent first. */
    public List<String> languages() {
        return index.languages();
    }

    /** A report's language where it is not the story's main one. */
    public @Nullable String foreign(ReportView report) {
        String language = report.language();
        return language == null
                        || languages().isEmpty()
                        || language.equals(languages().getFirst())
                ? null
                : language;
    }

    /** All differences that have values to count, in the order of the statements. */
    public List<VariationView> variations() {
        return statements.stream()
                .flatMap(statement -> statement.counted().stream())
                .toList();
    }

    public String stretch() {
        return Times.stretch(traced.first(), traced.last());
    }
}
