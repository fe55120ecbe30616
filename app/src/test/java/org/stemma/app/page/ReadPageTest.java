package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.app.HostileTrace;
import org.stemma.extract.Extraction;
import org.stemma.report.Clue;
import org.stemma.report.Credit;
import org.stemma.report.Dateline;
import org.stemma.report.Furniture;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;
import org.stemma.report.Revision;

class ReadPageTest {
    private static final ReadPage PAGE = new ReadPage();
    private static final Extraction BROKEN =
            new Extraction.Unreadable("scan", "scan.html", "is a binary file, not a page");

    private static Extraction report(String key, String words, String text) {
        Metadata metadata = Metadata.builder()
                .url(words)
                .outlet(new Outlet(words, null))
                .headline(words)
                .authors(List.of(words))
                .dateline(new Dateline(words, LocalDate.of(2025, 3, 3), words))
                .published(Moment.parse("2025-03-03T18:42-05:00"))
                .modified(Moment.parse("2025-03-04"))
                .revision(new Revision(words, "note " + words))
                .agency(words)
                .credits(List.of(new Credit("editing", List.of(words))))
                .section(words)
                .keywords(List.of(words))
                .evidence(List.of(
                        new Clue(Clue.Field.PUBLISHED, "9 May 2031", words, Clue.Verdict.FUTURE),
                        new Clue(Clue.Field.PUBLISHED, words, "byline", Clue.Verdict.TAKEN)))
                .build();
        List<Furniture> furniture = List.of(
                new Furniture(Furniture.Kind.RELATED, words),
                new Furniture(Furniture.Kind.CAPTION, "Boats"),
                new Furniture(Furniture.Kind.RELATED, "Tides"));
        return new Extraction.Article(new Report(key, key + ".html", metadata, "en", text, furniture));
    }

    private static Extraction plain() {
        return report("ferry", "Ferry sails", "The ferry sails.\n\nIt is late.");
    }

    static Stream<List<Extraction>> extractions() {
        Extraction hostile = report("evil", HostileTrace.EVIL, HostileTrace.EVIL);
        Report bare = new Report("bare", null, Metadata.EMPTY, null, "Words.", List.of());
        return Stream.of(
                List.of(),
                List.of(plain()),
                List.of(BROKEN),
                List.of(plain(), hostile, BROKEN, new Extraction.Article(bare), hostile));
    }

    private static Document page(List<Extraction> extractions) {
        return Jsoup.parse(PAGE.render(extractions));
    }

    @ParameterizedTest
    @MethodSource("extractions")
    void runsNothingAndFetchesNothing(List<Extraction> extractions) {
        Document page = page(extractions);
        assertThat(page.select("script, iframe, object, embed, form, base, img, [src], [style]"))
                .isEmpty();
        assertThat(page.select("link").eachAttr("href")).containsOnly("data:,");
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe")
                .doesNotContain("script-src");
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on");
            }
        }
        assertThat(PAGE.render(extractions)).doesNotContain("\u001b").doesNotContain("\u202E");
    }

    @ParameterizedTest
    @MethodSource("extractions")
    void pointsOnlyAtWhatIsThere(List<Extraction> extractions) {
        Document page = page(extractions);
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsAll(page.select("[aria-labelledby]").eachAttr("aria-labelledby"));
        for (String link : page.select("a[href]").eachAttr("href")) {
            assertThat(link.equals("#top") || ids.contains(link.substring(1)))
                    .as(link)
                    .isTrue();
        }
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void showsHeadlineBodyAndWhatThePageSaysOfItself() {
        Document page = page(List.of(plain()));
        assertThat(page.select("h1").text()).isEqualTo("Ferry sails");
        assertThat(page.select(".words p").eachText()).containsExactly("The ferry sails.", "It is late.");
        assertThat(page.select(".revnote").text()).isEqualTo("note Ferry sails");
        assertThat(page.select(".meta2").text()).contains("3 March 2025, 23:42 UTC", "changed 4 March 2025");
        assertThat(page.select(".fact .k").eachText())
                .containsExactly(
                        "headline",
                        "outlet",
                        "authors",
                        "dateline",
                        "published",
                        "modified",
                        "revision",
                        "agency",
                        "editing",
                        "section",
                        "keywords",
                        "address",
                        "read from");
    }

    @Test
    void foldsEvidenceWithWhatWasTakenFirst() {
        Element published = page(List.of(plain())).selectFirst("details.fact:not([open])");
        assertThat(published.select("summary").text()).isEqualTo("published 2025-03-03T18:42-05:00");
        assertThat(published.select("li").eachText())
                .containsExactly("Ferry sails byline, taken", "9 May 2031 Ferry sails, in the future");
    }

    @Test
    void foldsFurnitureByKind() {
        Document page = page(List.of(plain()));
        assertThat(page.select("details.fur:not([open]) > summary").eachText())
                .containsExactly("related, 2 pieces", "caption, 1 piece");
        assertThat(page.select("details.fur").first().select("li").eachText()).containsExactly("Ferry sails", "Tides");
    }

    @Test
    void namesWhatWasNotRead() {
        assertThat(page(List.of(plain(), BROKEN)).select(".unread td").eachText())
                .containsExactly("scan", "unreadable: is a binary file, not a page");
    }

    @Test
    void showsHostileTextAsText() {
        Document page = page(List.of(report("evil", HostileTrace.EVIL, HostileTrace.EVIL)));
        assertThat(page.select("h1").text()).contains("</script><img src=x onerror=alert(1)>");
        assertThat(page.select(".words p").text()).contains("onload=\"alert(2)\"");
    }
}
