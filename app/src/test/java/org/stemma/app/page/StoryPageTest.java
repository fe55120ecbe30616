package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
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
import org.stemma.app.SampleTrace;
import org.stemma.pipeline.Trace;

class StoryPageTest {
    private static final StoryPage PAGE = new StoryPage();

    static Stream<Trace> traces() {
        Trace sample = SampleTrace.trace();
        return Stream.of(
                sample,
                HostileTrace.trace(),
                new Trace(sample.documents(), List.of(sample.stories().getFirst())),
                new Trace(List.of(), List.of()));
    }

    private static Document page(Trace trace) {
        return Jsoup.parse(PAGE.render(trace));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void pointsOnlyAtWhatIsThere(Trace trace) {
        Document page = page(trace);
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (String attribute : List.of("aria-labelledby", "aria-describedby", "for", "data-show", "data-only")) {
            assertThat(ids).containsAll(page.select("[" + attribute + "]").eachAttr(attribute));
        }
        for (String link : page.select("a[href]").eachAttr("href")) {
            assertThat(link).startsWith("#");
            assertThat(ids.contains(link.substring(1)) || link.equals("#top"))
                    .as(link)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void needsNoNetworkAndRunsNothingButItsOwn(Trace trace) throws Exception {
        Document page = page(trace);
        assertThat(page.select("[src]")).isEmpty();
        assertThat(page.select("link").eachAttr("href")).containsOnly("data:,");
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("iframe, object, embed, form, base, img")).isEmpty();
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe");
        for (Element own : page.select("script, style")) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(own.data().getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("sha256-" + Base64.getEncoder().encodeToString(hash));
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void holdsNoHandlerAndNoMarkupOfAReport(Trace trace) {
        Document page = page(trace);
        assertThat(page.select("script")).hasSize(2);
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on");
            }
        }
        assertThat(PAGE.render(trace))
                .doesNotContain("\u001b")
                .doesNotContain("\u202E")
                .doesNotContain("\r");
    }

    @Test
    void showsHostileTextAsText() {
        Document page = page(HostileTrace.trace());
        assertThat(page.select("h1").text()).contains("</script><img src=x onerror=alert(1)>");
        assertThat(page.select("p[data-b]").text()).contains("onload=\"alert(2)\"");
    }

    @Test
    void givesEveryParagraphItsPlaceInTheText() {
        Trace trace = SampleTrace.trace();
        Document page = page(trace);
        String text = trace.stories().getFirst().reports().get(2).report().text();
        Element reader = page.getElementById("r1-3");
        assertThat(reader.select("p[data-b]")).hasSize(3);
        for (Element paragraph : reader.select("p[data-b]")) {
            paragraph.select(".vh").remove();
            int begin = Integer.parseInt(paragraph.attr("data-b"));
            String words = paragraph.wholeText();
            assertThat(text.substring(begin, begin + words.length())).isEqualTo(words);
        }
    }

    @Test
    void namesEveryControlAndHeadsEverySection() {
        Document page = page(SampleTrace.trace());
        assertThat(page.select("section:not([aria-labelledby])")).isEmpty();
        assertThat(page.select("[role=button]:not([aria-label])")).isEmpty();
        assertThat(page.select("aside.evidence[aria-live=polite]")).isNotEmpty();
        assertThat(page.select("main, header.bar, footer.page")).hasSize(3);
        page.select("button")
                .forEach(button ->
                        assertThat(button.text() + button.attr("aria-label")).isNotBlank());
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void hasALightAndADarkTheme() {
        String css = page(SampleTrace.trace()).select("style").html();
        assertThat(css)
                .contains("color-scheme: light dark", "light-dark(", "[data-theme=\"dark\"]", "[data-theme=\"light\"]");
        assertThat(css).contains("@media print", "prefers-reduced-motion");
    }

    @Test
    void showsEveryLinkAsALineAndAsAnEntryOfTheList() {
        Document page = page(SampleTrace.trace());
        int links =
                SampleTrace.trace().stories().getFirst().lineage().derivations().size();
        assertThat(page.select("#story-1 .evidence article")).hasSize(links);
        for (int i = 1; i <= links; i++) {
            assertThat(page.select("#story-1 .graph .lk[data-ev=" + i + "]"))
                    .as("line " + i)
                    .isNotEmpty();
            assertThat(page.select("#story-1 .tree .kb[data-ev=" + i + "]"))
                    .as("entry " + i)
                    .isNotEmpty();
        }
    }

    @Test
    void isTheSameForTheSameTrace() {
        assertThat(PAGE.render(SampleTrace.trace())).isEqualTo(new StoryPage().render(SampleTrace.trace()));
    }
}
