package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.app.SampleTrace;
import org.stemma.app.page.GraphView.Link;
import org.stemma.app.page.GraphView.Own;
import org.stemma.app.view.Branch;
import org.stemma.app.view.Node;
import org.stemma.app.view.StoryView;
import org.stemma.compare.Comparison;
import org.stemma.event.AnalyzedReport;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.Lineage.Member;
import org.stemma.lineage.Origin;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Passage;
import org.stemma.report.Report;
import org.stemma.story.Story;
import org.stemma.text.Span;

class LineageGraphTest {

    @Test
    void placesReportsOfTheSampleInTheOrderOfTime() {
        GraphView graph =
                LineageGraph.of(StoryView.of(1, SampleTrace.trace().stories().getFirst()));
        List<Double> wire = graph.owns().stream()
                .filter(own -> own.report().member().newsroom().equals("Grey Coast Wire"))
                .map(Own::x)
                .toList();
        assertThat(wire).hasSize(3).isSorted();
        assertThat(graph.sources()).hasSize(1);
        assertThat(graph.links().stream().filter(Link::stacked)).hasSize(1);
        assertThat(graph.whiskers())
                .as("the undated report shows where it can lie")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 17, 50, 120, 400})
    void keepsEveryMarkInsideAndEveryReportOnce(int reports) {
        for (int seed = 0; seed < 8; seed++) {
            GraphView graph = LineageGraph.of(random(reports, new Random(seed)));
            List<String> drawn = new ArrayList<>();
            graph.owns().forEach(own -> drawn.add("" + own.report().number()));
            bars(graph).forEach(bar -> drawn.addAll(List.of(bar.numbers().split(" "))));
            assertThat(drawn).doesNotHaveDuplicates().hasSize(reports);
            graph.owns().forEach(own -> inside(own.x(), own.y(), graph));
            bars(graph).forEach(bar -> inside(bar.x(), bar.y(), graph));
        }
    }

    private static Stream<GraphView.Bar> bars(GraphView graph) {
        return Stream.concat(
                graph.links().stream().flatMap(link -> link.bars().stream()),
                graph.folds().stream().flatMap(fold -> fold.bars().stream()));
    }

    @Test
    void foldsWhatFindsNoRoomOfThousands() {
        GraphView graph = LineageGraph.of(random(4000, new Random(5)));
        assertThat(graph.height()).isLessThan(6000);
        assertThat(graph.folds()).hasSize(1);
        int folded = graph.folds().getFirst().bars().stream()
                .mapToInt(bar -> bar.numbers().split(" ").length)
                .sum();
        assertThat(graph.folds().getFirst().note()).isEqualTo(folded + " reports");
        assertThat(bars(graph).mapToInt(bar -> bar.numbers().split(" ").length).sum()
                        + graph.owns().size())
                .as("every report is a bar, a circle, or a part of one")
                .isEqualTo(4000);
    }

    @Test
    void putsReportsOfOneMomentIntoOneBarWhereTheyCannotStandApart() {
        List<Branch> branches = random(600, new Random(9)).reports().stream()
                .map(report -> new Branch(new Node.Text(report), null, List.of(), List.of()))
                .toList();
        StoryView story = random(600, new Random(9));
        List<GraphView.Bar> bars = BarRows.of(branches, TimePlaces.of(story, 204, 984), 204, 100);
        assertThat(BarRows.dense(600)).isTrue();
        assertThat(bars).hasSizeLessThan(140);
        assertThat(bars.stream().map(GraphView.Bar::x).toList()).isSorted().doesNotHaveDuplicates();
        assertThat(bars).anyMatch(GraphView.Bar::many);
    }

    @Test
    void givesEveryRowItsOwnHeight() {
        GraphView graph = LineageGraph.of(random(50, new Random(3)));
        List<Double> heights = graph.links().stream()
                .filter(link -> !link.bars().isEmpty())
                .map(link -> link.bars().getFirst().y())
                .toList();
        assertThat(heights).doesNotHaveDuplicates();
    }

    @Test
    void cutsABigStoryAndLeadsToTheRest() {
        StoryView story = random(1000, new Random(4));
        String html = new Templates().render("site_story.jte", StoryPart.served(story));
        Document page = Jsoup.parse(html);
        assertThat(html).hasSizeLessThan(600_000);
        assertThat(page.select("table.reports tbody tr")).hasSize(Cut.REPORTS);
        assertThat(page.select("a[href=/stories/s/reports?after=100]").text()).isEqualTo("The other 900 reports");
        assertThat(page.select("table.reports a.jk").eachAttr("href")).allMatch(each -> each.startsWith("/reports/r"));
        assertThat(page.select("[data-show], [style], .reader")).isEmpty();
        assertThat(page.select("article[data-ev]")).hasSizeLessThanOrEqualTo(Cut.EVIDENCE);
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(page.select("a[href^=#]").eachAttr("href")).allMatch(each -> ids.contains(each.substring(1)));
    }

    @Test
    void keepsASmallStoryWhole() {
        StoryView story = random(20, new Random(4));
        Document page = Jsoup.parse(new Templates().render("site_story.jte", StoryPart.served(story)));
        assertThat(page.select(".reader")).hasSize(20);
        assertThat(page.select("table.reports tbody tr")).hasSize(20);
        assertThat(page.select("[style]")).isEmpty();
    }

    private static void inside(double x, double y, GraphView graph) {
        assertThat(x).isBetween(0.0, graph.width());
        assertThat(y).isBetween(0.0, graph.height());
    }

    /** A random tree of reports, some undated, some dated by the day alone. */
    private static StoryView random(int count, Random random) {
        List<AnalyzedReport> reports = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        List<Derivation> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String key = "r" + i;
            reports.add(report(key, random));
            boolean linked = i > 0 && random.nextInt(6) > 0;
            String from = linked ? "r" + random.nextInt(i) : "AP";
            members.add(
                    new Member(key, "Newsroom " + random.nextInt(4), null, List.of(linked ? "AP" : "unknown"), 0.5));
            Derivation.Kind kind = Derivation.Kind.values()[random.nextInt(7)];
            if (linked || random.nextBoolean()) {
                links.add(new Derivation(
                        from,
                        key,
                        kind,
                        0.6 + random.nextInt(40) / 100.0,
                        List.of(new Passage(key, new Span(0, 4))),
                        List.of()));
            }
        }
        List<String> keys = reports.stream().map(AnalyzedReport::key).toList();
        List<Origin> origins = List.of(new Origin("AP", "AP", Origin.Kind.AGENCY), Origin.UNKNOWN);
        return StoryView.of(
                1,
                new TracedStory(
                        new Story("s", keys),
                        "A story",
                        null,
                        null,
                        reports,
                        new Lineage(members, origins, links),
                        new Comparison(List.of(), List.of(), List.of()),
                        List.of()));
    }

    private static AnalyzedReport report(String key, Random random) {
        String time = switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> "2026-05-0" + (1 + random.nextInt(3));
            default -> "2026-05-02T%02d:%02dZ".formatted(random.nextInt(24), random.nextInt(60));
        };
        Metadata metadata = Metadata.builder()
                .outlet(new Outlet("Outlet " + key, null))
                .published(Moment.parse(time))
                .build();
        Report report = new Report(key, key, metadata, "en", "Some words.", List.of());
        return new AnalyzedReport(
                new AnnotatedReport(report, true, List.of(), List.of(), List.of(), List.of()), List.of(), List.of());
    }
}
