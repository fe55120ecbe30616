package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Content;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pairs of files: {@code NAME.txt} as scraped, {@code NAME.expected.json} as a careful reader would have it. */
class RawTextReaderTest {
    private static final ReportReader READER =
            new ReportReader(Gazetteer.load(), () -> Instant.parse("2025-06-01T00:00:00Z"));
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> SENTENCES = List.of(
            "The ferry to Sarn will run twice a day from May, the harbour office said on Friday.",
            "“We have waited for this for eleven years,” said Marit Solberg, who sells fish on the island.",
            "Nobody was hurt.",
            "He added that 140 people had signed the letter, among them two former ministers.",
            "In 1962 the old bridge fell into the river, and a new one was never built.",
            "Why the money ran out is not clear.",
            "Rain fell all night; by morning the lower road was under water and the school stayed shut.",
            "The talks, which began in Geneva in March, broke down over the price of gas.",
            "\"It is over,\" she said.",
            "Per Lund, 54, did not answer a request for comment.",
            "Prices rose by 3.4 percent in a year, more than the bank had expected, and rents by almost 6 percent.");

    static Stream<Path> cases() throws IOException, URISyntaxException {
        Path folder = Path.of(RawTextReaderTest.class.getResource("raw").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsScrapedTextAsExpected(Path file) {
        Report report = report(Hints.NONE, read(file));
        JsonNode expected = MAPPER.readTree(read(Path.of(file.toString().replace(".txt", ".expected.json"))));
        JsonNode found = MAPPER.valueToTree(shown(report));

        for (String field : expected.propertyNames()) {
            assertThat(found.get(field)).as(field).isEqualTo(expected.get(field));
        }
    }

    @Test
    void letsWhatStandsBesideTheTextOutrankWhatItSays() {
        String page = "Bridge reopens after the long storm\nBy Ana Ruiz\nMay 3, 2024\n"
                + "The bridge reopened on Friday, the mayor said. ".repeat(8);
        Hints hints = Hints.builder()
                .url("https://lantern.example/x")
                .outlet(new Outlet("Lantern", null))
                .published(Moment.parse("2024-05-04"))
                .title("Another title")
                .build();
        Metadata metadata = report(hints, page).metadata();

        assertThat(metadata.headline()).isEqualTo("Another title");
        assertThat(metadata.outlet()).isEqualTo(new Outlet("Lantern", "lantern.example"));
        assertThat(metadata.published()).isEqualTo(Moment.parse("2024-05-04"));
        assertThat(metadata.authors()).containsExactly("Ana Ruiz");
    }

    @Test
    void saysThatAPageOfLabelsIsNoArticle() {
        Extraction menu = read(Hints.NONE, "Home\nNews\nSport\nLog in\nSubscribe\nSearch\n");

        assertThat(menu).isInstanceOf(Extraction.NotAnArticle.class);
        assertThat(((Extraction.NotAnArticle) menu).reason()).contains("no running text");
    }

    @Test
    void joinsLinesThatWereBrokenAtAColumn() {
        String wrapped = "The bridge over the northern harbour reopened on Friday after a\n"
                + "storm had kept it closed for most of the week, the mayor said at\nthe town hall.\n\n"
                + "Engineers had looked at every bolt before the first cars were let\n"
                + "across, and will look again before the winter comes, she told the\ntown's council.\n";

        assertThat(report(Hints.NONE, wrapped).text().split("\n\n"))
                .hasSize(2)
                .allSatisfy(p -> assertThat(p).doesNotContain("\n"));
    }

    @Test
    void readsPastLinesOfDividersAlone() {
        String page = "Home\n>\n| /\nHarbour bridge reopens after the storm\n"
                + "The bridge over the harbour reopened on Friday, the mayor said. ".repeat(4);

        assertThat(report(Hints.NONE, page).metadata().section()).isNull();
    }

    @Property(tries = 300)
    void readsAnyTextWithoutFailing(@ForAll String text) {
        Extraction extraction = text.isBlank() ? null : read(Hints.NONE, text);

        if (extraction instanceof Extraction.Article article) {
            assertThat(article.report().text()).doesNotContain("\n\n\n").isNotBlank();
        }
    }

    @Provide
    Arbitrary<List<String>> cleanParagraphs() {
        return Combinators.combine(
                        Arbitraries.shuffle(SENTENCES), Arbitraries.integers().between(1, 3))
                .as((sentences, size) -> IntStream.range(0, (sentences.size() + size - 1) / size)
                        .mapToObj(i -> sentences.subList(i * size, Math.min(sentences.size(), (i + 1) * size)))
                        .map(paragraph -> String.join(" ", paragraph))
                        .toList());
    }

    @Property(tries = 300)
    void aTextOfWellFormedParagraphsSurvivesWhole(@ForAll("cleanParagraphs") List<String> paragraphs) {
        for (String divider : List.of("\n\n", "\n")) {
            assertThat(report(Hints.NONE, String.join(divider, paragraphs)).text())
                    .isEqualTo(String.join("\n\n", paragraphs));
        }
    }

    @Test
    void readsHostileTextInBoundedTime() {
        for (String unit :
                List.of("(", "By A, ", "A ", "© 2018 ", "SEOUL, ", "-", "a.b@", "Keywords: A ", "photo (", "1 ")) {
            long start = System.nanoTime();
            read(Hints.NONE, unit.repeat(50_000 / unit.length()) + "\n" + (unit.repeat(20) + "\n").repeat(400));
            assertThat((System.nanoTime() - start) / 1e9).as(unit).isLessThan(10);
        }
    }

    private static Extraction read(Hints hints, String text) {
        return READER.read(new Capture("k", "k.txt", hints, new Content.Raw(text)));
    }

    private static Report report(Hints hints, String text) {
        return ((Extraction.Article) read(hints, text)).report();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> shown(Report report) {
        Metadata m = report.metadata();
        Map<String, Object> shown = new TreeMap<>();
        shown.put("headline", m.headline());
        shown.put("authors", m.authors());
        shown.put("published", text(m.published()));
        shown.put("modified", text(m.modified()));
        shown.put(
                "dateline",
                Stream.of(
                                m.dateline().place(),
                                m.dateline().date(),
                                m.dateline().agency())
                        .map(RawTextReaderTest::text)
                        .toList());
        shown.put("agency", m.agency());
        shown.put("outlet", m.outlet().name());
        shown.put("section", m.section());
        shown.put("keywords", m.keywords());
        shown.put(
                "revision",
                Stream.of(m.revision().mark(), m.revision().note())
                        .map(RawTextReaderTest::text)
                        .toList());
        shown.put(
                "credits",
                m.credits().stream()
                        .map(c -> c.role() + ": " + String.join(", ", c.names()))
                        .toList());
        shown.put("paragraphs", List.of(report.text().split("\n\n")));
        shown.put(
                "furniture",
                report.furniture().stream()
                        .map(f -> f.kind().name().toLowerCase(Locale.ROOT) + ": " + f.text())
                        .toList());
        return shown;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
