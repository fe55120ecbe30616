package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Entity;
import org.stemma.annotate.TimeExpression;
import org.stemma.app.HostileTrace;
import org.stemma.app.SampleTrace;
import org.stemma.event.AnalyzedReport;
import org.stemma.event.Event;
import org.stemma.event.Plover;
import org.stemma.extract.Extraction;
import org.stemma.gazetteer.Actor;
import org.stemma.pipeline.Document;
import org.stemma.report.Metadata;
import org.stemma.report.Reason;
import org.stemma.report.Report;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

class AnalyzePageTest {
    private static final AnalyzePage PAGE = new AnalyzePage();
    private static final String TEXT =
            "Dana Holm opened the quay on Friday.\n\n\"It is <safe>,\" she said.\n\nShips wait.";

    private static Span span(String words) {
        int begin = TEXT.indexOf(words);
        return new Span(begin, begin + words.length());
    }

    private static Document harbour() {
        Report report = new Report("quay", "quay.html", Metadata.EMPTY, "en", TEXT, List.of());
        Statement said = new Statement(
                "s1",
                Statement.Mode.DIRECT,
                List.of(span("she")),
                List.of(span("said")),
                List.of(span("\"It is <safe>,\"")),
                new Actor("Dana Holm", "NORGOV"),
                null,
                List.of(),
                null,
                List.of(
                        Reason.weighed(Reason.Part.CUE, "a word of saying", 2.5),
                        Reason.of(Reason.Part.SPEAKER, "is the nearest woman", span("Dana Holm")),
                        Reason.of(Reason.Part.SPEAKER, "acts before", null)));
        Event opened = new Event(
                Plover.COOPERATE,
                "040",
                span("opened"),
                new Event.Participant(span("Dana Holm"), "Dana Holm", "NORGOV"),
                Event.Participant.NONE,
                "2026-04-03",
                null,
                null);
        AnnotatedReport annotated = new AnnotatedReport(
                report,
                true,
                List.of(),
                List.of(),
                List.of(new Entity(span("Dana Holm"), Entity.Type.PER, "Dana Holm", "NORGOV", null)),
                List.of(
                        new TimeExpression(span("Friday"), TimeExpression.Type.DATE, "2026-04-03"),
                        new TimeExpression(span("wait"), TimeExpression.Type.DURATION, null)));
        return new Document(
                new Extraction.Article(report), new AnalyzedReport(annotated, List.of(said), List.of(opened)));
    }

    private static org.jsoup.nodes.Document page(Document... documents) {
        return Jsoup.parse(PAGE.render(List.of(documents)));
    }

    @Test
    void putsEachConclusionBesideTheParagraphOfItsWords() {
        org.jsoup.nodes.Document page = page(harbour());
        assertThat(page.select(".words").eachText())
                .containsExactly(
                        "Dana Holm opened1 the quay on Friday.", "\"It is <safe>,\" she said2.", "Ships wait.");
        assertThat(page.select(".words + .marginal").eachText())
                .containsExactly(
                        "1 COOPERATE Dana Holm → not named, 2026-04-03 040 10–16",
                        "2 Statement Dana Holm, direct NORGOV 38–53 why cue +2.50 a word of saying"
                                + " speaker Dana Holm is the nearest woman acts before");
        assertThat(page.select(".evd").eachText()).containsExactly("\"It is <safe>,\"");
    }

    @Test
    void everyPlaceThatAScriptShowsLiesInTheParagraphs() {
        for (Element link : page(harbour()).select("[data-show]")) {
            Matcher span = Pattern.compile("(\\d+)-(\\d+)").matcher(link.attr("data-place"));
            assertThat(span.find()).isTrue();
            assertThat(new Span(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2))).of(TEXT))
                    .isIn("opened", "\"It is <safe>,\"", "Dana Holm", "Friday", "wait");
        }
    }

    @Test
    void foldsThePathOfAConclusionBelowIt() {
        assertThat(page(harbour()).select("li.note details.why:not([open])")).hasSize(1);
    }

    @Test
    void foldsNamesAndTimesAsTablesWithOpenValuesSaidSo() {
        org.jsoup.nodes.Document page = page(harbour());
        assertThat(page.select("details.fur:not([open]) tbody tr").eachText())
                .containsExactly("Dana Holm PER Dana Holm NORGOV", "Friday DATE 2026-04-03", "wait DURATION open");
    }

    @Test
    void saysWhyAReportHasNoConclusions() {
        Document unknown = new Document(harbour().extraction(), null, "took longer than it may");
        assertThat(page(unknown).select(".body .quiet").text()).isEqualTo("Not analysed: took longer than it may");
        assertThat(page(unknown).select(".words")).hasSize(3);
    }

    @Test
    void runsNothingButItsOwnScriptsWhateverTheReportsSay() {
        for (List<Document> documents :
                List.of(HostileTrace.trace().documents(), SampleTrace.trace().documents(), List.<Document>of())) {
            org.jsoup.nodes.Document page = Jsoup.parse(PAGE.render(documents));
            assertThat(page.select("script")).hasSize(2);
            assertThat(page.select("iframe, object, embed, form, base, img, [src], [style]"))
                    .isEmpty();
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .startsWith("default-src 'none';")
                    .doesNotContain("unsafe");
            for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    assertThat(attribute.getKey()).doesNotStartWith("on");
                }
            }
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select("h1")).hasSize(1);
        }
    }

    @Test
    void listsSeveralReportsAndWhatWasNotRead() {
        org.jsoup.nodes.Document page =
                Jsoup.parse(PAGE.render(SampleTrace.trace().documents()));
        assertThat(page.select(".contents li"))
                .hasSize(page.select("article").size())
                .hasSizeGreaterThan(10);
        assertThat(page.select(".unread td").eachText()).contains("front", "blob");
    }
}
