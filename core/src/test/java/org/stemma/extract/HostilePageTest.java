package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.ingest.Capture;

class HostilePageTest {
    private static final ReportReader READER = new ReportReader(Gazetteer.load(), PageGoldenTest.CLOCK);
    private static final String SENTENCE =
            "<p>The council of the old port voted on Monday to keep its market open until ten at night.</p>";

    private static Extraction read(byte[] bytes) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> READER.read(new Capture("k", "u", Capture.Hints.NONE, new Capture.Content.Html(bytes, null))));
    }

    private static Extraction read(String html) {
        return read(html.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPageNestedDeeplyDoesNotOverflowTheStack() {
        String deep = "<div class='date author related'>".repeat(20_000) + SENTENCE.repeat(5);
        assertThat(read(deep)).isInstanceOf(Extraction.Article.class);
    }

    @Test
    void nestedTablesAndHeadingsAreReadInTime() {
        assertThat(read("<table><tr><td>".repeat(5_000) + SENTENCE.repeat(5))).isNotNull();
        assertThat(read("<h1><span>".repeat(5_000) + SENTENCE.repeat(5))).isNotNull();
    }

    @Test
    void aPageOfVeryManyBlocksIsReadInTime() {
        assertThat(read(SENTENCE.repeat(12_000))).isInstanceOf(Extraction.Article.class);
    }

    @Test
    void anOversizedPageIsReported() {
        byte[] large = new byte[PageDecoder.MOST_BYTES + 1];
        assertThat(read(large))
                .isInstanceOfSatisfying(
                        Extraction.Unreadable.class, u -> assertThat(u.reason()).contains("16 MB"));
    }

    @Test
    void bytesThatAreNoTextAreNamed() {
        assertThat(read(new byte[0])).isEqualTo(new Extraction.Unreadable("k", "u", "empty"));
        assertThat(read("\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Extraction.Unreadable("k", "u", "not text: a PNG image"));
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        assertThat(read(noise)).isEqualTo(new Extraction.Unreadable("k", "u", "not text: binary bytes"));
    }

    @Test
    void markupCutShortIsStillRead() {
        String page = "<html><body><article>" + SENTENCE.repeat(2)
                + "<p>The vote was held in public, and nobody spoke against it, said the mayor.</p>";
        for (String tail : new String[] {"<div class=\"", "<!-- open", "<script>var a='", "<a href", "&#x"}) {
            assertThat(read(page + tail)).as(tail).isInstanceOf(Extraction.Article.class);
        }
    }

    @Test
    void brokenDataInAPageCostsNothingElse() {
        String page =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":</script><article><h1>Market stays open</h1>"
                        + SENTENCE;
        assertThat(read(page))
                .isInstanceOfSatisfying(
                        Extraction.Article.class,
                        a -> assertThat(a.report().metadata().headline()).isEqualTo("Market stays open"));
        String deepJson =
                "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script>" + SENTENCE.repeat(3);
        assertThat(read(deepJson)).isInstanceOf(Extraction.Article.class);
    }
}
