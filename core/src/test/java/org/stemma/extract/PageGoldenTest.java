package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.ingest.Capture;
import org.stemma.report.Moment;
import org.stemma.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages beside what reading them must give: {@code NAME.html} and {@code NAME.expected.json}. */
class PageGoldenTest {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private static final ReportReader READER = new ReportReader(Gazetteer.load(), CLOCK);

    static Stream<Path> pages() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(PageGoldenTest.class.getResource("news-page.html"))
                        .toURI())
                .getParent();
        return Files.list(folder).filter(p -> p.toString().endsWith(".html")).sorted();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageReadsAsExpected(Path page) throws IOException {
        String name = page.getFileName().toString().replace(".html", "");
        JsonNode expected =
                JsonMapper.shared().readTree(Files.readString(page.resolveSibling(name + ".expected.json")));
        Capture capture = new Capture(
                name, page.toString(), Capture.Hints.NONE, new Capture.Content.Html(Files.readAllBytes(page), null));
        Extraction found = READER.read(capture);
        switch (expected.get("outcome").asString()) {
            case "article" -> {
                assertThat(found).isInstanceOf(Extraction.Article.class);
                compare(((Extraction.Article) found).report(), expected);
            }
            case "not-an-article" ->
                assertThat(found)
                        .isEqualTo(new Extraction.NotAnArticle(
                                name, page.toString(), expected.get("reason").asString()));
            default -> throw new AssertionError("no such outcome: " + expected);
        }
    }

    private static void compare(Report report, JsonNode expected) {
        var metadata = report.metadata();
        compare(expected, "text", report.text());
        compare(expected, "headline", metadata.headline());
        compare(expected, "published", written(metadata.published()));
        compare(expected, "modified", written(metadata.modified()));
        compare(expected, "outlet", metadata.outlet().name());
        compare(expected, "domain", metadata.outlet().domain());
        compare(expected, "section", metadata.section());
        compare(expected, "language", report.language());
        if (expected.has("authors")) {
            assertThat(metadata.authors()).isEqualTo(strings(expected.get("authors")));
        }
        if (expected.has("keywords")) {
            assertThat(metadata.keywords()).isEqualTo(strings(expected.get("keywords")));
        }
        for (JsonNode piece : expected.path("furniture")) {
            assertThat(report.furniture()).anySatisfy(f -> {
                assertThat(f.kind().word()).isEqualTo(piece.get("kind").asString());
                assertThat(f.text()).contains(piece.get("holds").asString());
            });
        }
    }

    private static String written(Moment moment) {
        return moment == null ? null : moment.toString();
    }

    private static void compare(JsonNode expected, String field, String found) {
        if (expected.has(field)) {
            assertThat(found)
                    .as(field)
                    .isEqualTo(
                            expected.get(field).isNull()
                                    ? null
                                    : expected.get(field).asString());
        }
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(n -> strings.add(n.asString()));
        return strings;
    }
}
