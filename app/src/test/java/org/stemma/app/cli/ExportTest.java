package org.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.CarpetReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

class ExportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private static Path store;

    @BeforeAll
    static void add() {
        store = folder.resolve("store");
        assertThat(SampleStore.add(store).exit()).isZero();
    }

    private static ProgramRun export(String... options) {
        List<String> line = new ArrayList<>(List.of("export", "--store", store.toString()));
        line.addAll(List.of(options));
        return ProgramRun.of(line.toArray(String[]::new));
    }

    private static Path into(String name, String format) {
        Path path = folder.resolve(name);
        assertThat(export("--format", format, "-o", path.toString()).exit()).isZero();
        return path;
    }

    @Test
    void jsonLinesGoBackIntoAnEmptyStoreAsTheyCame() throws IOException {
        Path exported = into("all.jsonl", "jsonl");
        Path other = folder.resolve("other");

        ProgramRun first = ProgramRun.of("import", exported.toString(), "--store", other.toString());
        ProgramRun second = ProgramRun.of("import", exported.toString(), "--store", other.toString());

        assertThat(first.exit()).isZero();
        assertThat(first.lines().getFirst().toString())
                .isEqualTo("{\"reports\":4,\"known\":0,\"stories\":2,\"joined\":0}");
        assertThat(second.exit()).isZero();
        assertThat(second.lines().getFirst().toString())
                .isEqualTo("{\"reports\":0,\"known\":4,\"stories\":0,\"joined\":0}");
        assertThat(ProgramRun.of("export", "--store", other.toString()).out()).isEqualTo(Files.readString(exported));
        assertThat(ProgramRun.of("search", "aground", "--store", other.toString())
                        .lines())
                .hasSize(3);
    }

    @Test
    void originalsComeBackByteForByte() throws IOException {
        Path exported = folder.resolve("originals.jsonl");
        assertThat(export("--originals", "-o", exported.toString()).exit()).isZero();
        Path other = folder.resolve("with-originals");
        assertThat(ProgramRun.of("import", exported.toString(), "--store", other.toString())
                        .exit())
                .isZero();
        String again = ProgramRun.of("export", "--originals", "--store", other.toString())
                .out();
        assertThat(again).isEqualTo(Files.readString(exported));
        JsonNode wire = JSON.readTree(again.lines().skip(1).findFirst().orElseThrow());
        assertThat(new String(wire.get("state").get("original").get("content").binaryValue(), StandardCharsets.UTF_8))
                .isEqualTo(SampleStore.FERRY);
    }

    @Test
    void aDamagedLineIsNamedAndTheRestGoesOn() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(into("whole.jsonl", "jsonl")));
        lines.set(1, lines.get(1).substring(0, 500));
        lines.set(2, lines.get(2).replaceFirst("\"analysis\":\"[^\"]{40}", "\"analysis\":\"AAAA"));
        lines.removeLast();
        Path damaged = Files.write(folder.resolve("damaged.jsonl"), lines);

        ProgramRun run = ProgramRun.of(
                "import",
                damaged.toString(),
                "--store",
                folder.resolve("mended").toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("damaged.jsonl:2", "damaged.jsonl:3", "ends before its end");
        assertThat(run.lines().getFirst().get("reports").asInt()).isEqualTo(2);
    }

    @Test
    void aStoreThatHasOneReportOfAStoryGetsTheOthersIntoTheSame() throws IOException {
        Path exported = into("join.jsonl", "jsonl");
        Path other = folder.resolve("joined");
        String copy = ProgramRun.record(Map.of("id", "wire", "text", "Another text under the same key."));
        ProgramRun.withInput(copy, "add", "-", "--store", other.toString());
        ProgramRun run = ProgramRun.of("import", exported.toString(), "--store", other.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.lines().getFirst().get("reports").asInt()).isEqualTo(4);
        Set<String> stories = new HashSet<>();
        List<JsonNode> found =
                ProgramRun.of("search", "aground", "--store", other.toString()).lines();
        found.forEach(each -> stories.add(each.get("story").asString()));
        assertThat(found)
                .hasSize(3)
                .extracting(each -> each.get("key").asString())
                .contains("wire~2");
        assertThat(stories).hasSize(1).doesNotContain("wire");
    }

    @Test
    void csvTablesHoldStoriesReportsAndStatements() throws IOException {
        Path tables = into("tables", "csv");
        assertThat(csv(tables, "stories"))
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).containsEntry("reports", "3").containsEntry("origins", "1"));
        assertThat(csv(tables, "reports")).extracting(row -> row.get("text")).contains(SampleStore.FERRY);
        assertThat(csv(tables, "statements"))
                .extracting(row -> row.get("speaker"))
                .contains("Lena Brandt", "Ivo Salme");
        Map<String, String> wording = csv(tables, "wordings").stream()
                .filter(row -> row.get("text").contains("turned too early"))
                .findFirst()
                .orElseThrow();
        assertThat(part(SampleStore.FERRY, wording.get("begin"), wording.get("end")))
                .isEqualTo(wording.get("text"));
        assertThat(csv(tables, "events")).isNotEmpty();
        assertThat(csv(tables, "derivations"))
                .extracting(row -> row.get("kind"))
                .contains("copies");
    }

    private static List<Map<String, String>> csv(Path folder, String table) throws IOException {
        CsvMapper csv = new CsvMapper();
        try (MappingIterator<Map<String, String>> rows = csv.readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(folder.resolve(table + ".csv").toFile())) {
            return rows.readAll();
        }
    }

    private static String part(String text, String begin, String end) {
        int from = text.offsetByCodePoints(0, Integer.parseInt(begin));
        return text.substring(from, text.offsetByCodePoints(0, Integer.parseInt(end)));
    }

    /** What is read back of a table of stories. */
    record StoryRecord(String id, String headline, int reports, int newsrooms, int origins) {}

    @Test
    void parquetTablesAreReadBack() throws IOException {
        Path tables = into("parquet", "parquet");
        List<StoryRecord> stories =
                new CarpetReader<>(tables.resolve("stories.parquet").toFile(), StoryRecord.class).toList();
        assertThat(stories).hasSize(2).anySatisfy(each -> {
            assertThat(each.id()).isEqualTo("wire");
            assertThat(each.reports()).isEqualTo(3);
            assertThat(each.origins()).isEqualTo(1);
        });
        try (var names = Files.list(tables)) {
            assertThat(names).hasSize(6);
        }
    }

    @Test
    void gdeltTablesHaveItsColumnsAndCountOrigins() throws IOException {
        Path tables = into("gdelt", "gdelt");
        List<String[]> events = tsv(tables.resolve("events.tsv"));
        List<String[]> mentions = tsv(tables.resolve("mentions.tsv"));
        assertThat(events).isNotEmpty().allSatisfy(row -> assertThat(row).hasSize(63));
        assertThat(mentions).isNotEmpty().allSatisfy(row -> assertThat(row).hasSize(16));
        String[] aid =
                events.stream().filter(row -> row[28].equals("07")).findFirst().orElseThrow();
        assertThat(aid[7]).isEqualTo("NOR");
        assertThat(aid[1]).matches("203105\\d\\d");
        assertThat(aid[29]).isEqualTo("2");
        assertThat(aid[61]).isEqualTo("1");
        assertThat(mentions).anySatisfy(row -> assertThat(row[0]).isEqualTo(aid[0]));
    }

    private static List<String[]> tsv(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    @Test
    void ploverEventsNameTheirOrigins() {
        List<JsonNode> events = export("--format", "plover").lines();
        assertThat(events).anySatisfy(event -> {
            assertThat(event.get("event").asString()).isEqualTo("AID");
            assertThat(event.get("source").get("country").asString()).isEqualTo("NOR");
            assertThat(event.get("numOrigins").asInt()).isEqualTo(1);
            assertThat(event.get("reports").get(0).get("publisher").asString()).isEqualTo("Corvane Star");
        });
    }

    @Test
    void provRelationsNameEntitiesThatAreThere() {
        JsonNode document = JSON.readTree(export("--format", "prov").out());
        JsonNode bundle = document.get("bundle").get("st:story/wire");
        assertThat(bundle.get("wasDerivedFrom")).isNotEmpty().allSatisfy(each -> {
            assertThat(bundle.get("entity").has(each.get("prov:generatedEntity").asString()))
                    .isTrue();
            assertThat(bundle.get("entity").has(each.get("prov:usedEntity").asString()))
                    .isTrue();
            assertThat(each.get("st:evidence").get(0).asString()).matches("urn:stemma:report/.+#char=\\d+,\\d+");
        });
        assertThat(bundle.get("wasDerivedFrom").toString()).contains("prov:Quotation", "prov:PrimarySource");
    }

    @Test
    void annotationsSelectTheWordsThatTheyQuote() {
        JsonNode document = JSON.readTree(export("--format", "annotations").out());
        assertThat(document.get("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        int checked = 0;
        for (JsonNode annotation : document.get("first").get("items")) {
            for (JsonNode target : annotation.get("target")) {
                JsonNode position = target.get("selector").get(0);
                JsonNode quote = target.get("selector").get(1);
                if (target.get("source").get("id").asString().equals("urn:stemma:report:wire")) {
                    String whole = quote.get("prefix").asString()
                            + quote.get("exact").asString()
                            + quote.get("suffix").asString();
                    assertThat(SampleStore.FERRY).contains(whole);
                    assertThat(part(
                                    SampleStore.FERRY,
                                    position.get("start").asString(),
                                    position.get("end").asString()))
                            .isEqualTo(quote.get("exact").asString());
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(3);
    }

    @Test
    void theGraphJoinsNodesThatAreThere() throws Exception {
        Path file = into("lineage.graphml", "graphml");
        Element graph = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        Set<String> nodes = new HashSet<>();
        NodeList all = graph.getElementsByTagName("node");
        for (int i = 0; i < all.getLength(); i++) {
            nodes.add(((Element) all.item(i)).getAttribute("id"));
        }
        NodeList edges = graph.getElementsByTagName("edge");
        assertThat(edges.getLength()).isPositive();
        for (int i = 0; i < edges.getLength(); i++) {
            assertThat(nodes)
                    .contains(
                            ((Element) edges.item(i)).getAttribute("source"),
                            ((Element) edges.item(i)).getAttribute("target"));
        }
        assertThat(graph.getTextContent()).contains("Ferry aground <script>alert(1)</script>", "copies");
    }

    @Test
    void aStoryOrARangeOfTimeIsExportedAlone() {
        assertThat(export("--story", "wheat").lines())
                .filteredOn(each -> each.get("record").asString().equals("report"))
                .extracting(each -> each.get("key").asString())
                .containsExactly("wheat");
        assertThat(export("--from", "2031-05-02", "--to", "2031-05-03").lines())
                .filteredOn(each -> each.get("record").asString().equals("story"))
                .hasSize(1);
        assertThat(export("--from", "2041-05-02").exit()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format csv", "--format xml", "--story none", "--from yesterday", "--originals -f prov"})
    void wrongUsageIsRefused(String options) {
        assertThat(export(options.split(" ")).exit()).isEqualTo(2);
    }

    @Test
    void aFolderWithFilesInItIsLeftAsItIs() throws IOException {
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        assertThat(export("--format", "csv", "-o", full.toString()).exit()).isEqualTo(2);
        assertThat(full).isDirectoryContaining("glob:**mine.txt");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void searchShowsTheWordsInTheirPassageAndJudgesStatements() {
        ProgramRun text = ProgramRun.of("search", "turned too early", "--store", store.toString(), "--format", "text");
        assertThat(text.out()).contains("3 reports", "turned too early", "Bay Wire");
        assertThat(ProgramRun.of("search", "ferry -comment", "--store", store.toString())
                        .lines())
                .extracting(each -> each.get("key").asString())
                .containsExactlyInAnyOrder("wire", "hill");
        assertThat(ProgramRun.of("search", "ferry", "--not", "comment", "--store", store.toString())
                        .lines())
                .hasSize(2);
        JsonNode like = ProgramRun.of(
                        "search", "--like", "50,000 tons of wheat would be sold.", "--store", store.toString())
                .lines()
                .getFirst();
        assertThat(like.get("match").get("relation").asString()).isEqualTo("changed");
        assertThat(like.get("match").get("differences").get(0).get("kind").asString())
                .isEqualTo("number");
        assertThat(ProgramRun.of("search", "--store", store.toString()).exit()).isEqualTo(2);
    }
}
