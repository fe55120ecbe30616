package org.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CommandLineProgramTest {
    private static final String REPORT =
            "The harbour of Vell reopened on Monday after a storm had closed it for three days, the port office said.\n\n"
                    + "Forty ships had waited outside the breakwater, the office said in a statement on its page.";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "shout", "read", "read --format yaml x", "read --threads 0 -", "match a b"})
    void wrongUsageEndsWithTwoAndSaysWhy(String line) {
        ProgramRun run = ProgramRun.of(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("stemma: ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aPathThatIsNotThereIsWrongUsage() {
        ProgramRun run = ProgramRun.of("read", folder.resolve("none.html").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("none.html");
    }

    @Test
    void anEncoderThatIsNoneIsRefusedWithTheReason() throws IOException {
        Path file = Files.writeString(folder.resolve("model.onnx"), "no model");
        ProgramRun run = ProgramRun.of("trace", "--encoder", file.toString(), "-");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--encoder", "model.onnx is no sentence encoder", "tokenizer.json");
    }

    @Test
    void anEmptyFolderHasNothingToMeasure() {
        assertThat(ProgramRun.of("read", folder.toString()).exit()).isEqualTo(3);
    }

    @Test
    void helpGoesToStandardOutput() {
        ProgramRun run = ProgramRun.of("--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("read", "analyze", "group", "trace", "match", "code");
    }

    @Test
    void readsJsonLinesFromStandardInputAndKeepsACleanBodyCharacterForCharacter() {
        ProgramRun run = ProgramRun.withInput(
                ProgramRun.record(Map.of("id", "one", "text", REPORT, "published", "2021-02-08T10:00Z")), "read", "-");
        assertThat(run.exit()).isZero();
        JsonNode line = run.lines().getFirst();
        assertThat(line.get("key").asString()).isEqualTo("one");
        assertThat(line.get("outcome").asString()).isEqualTo("article");
        assertThat(line.get("text").asString()).isEqualTo(REPORT);
        assertThat(line.get("published").asString()).isEqualTo("2021-02-08T10:00Z");
        assertThat(line.get("headline").isNull()).isTrue();
        assertThat(line.get("furniture").isArray()).isTrue();
    }

    @Test
    void aReportAndItsTranslationAreOneStory() {
        String english = "The night train from Ostrand to Halden left the rails at 02:40 near Kvam, Nordbane said.\n\n"
                + "Of 214 people on board 17 were hurt, and 38 cars were stopped at a crossing in Sweden, it said.\n\n"
                + "A train with 426 passengers was held until 05:15, and 1,380 tonnes of ore have to wait.";
        String japanese = "\u30CE\u30EB\u30C9\u30D0\u30FC\u30CD\u306B\u3088\u308B\u3068\u3001\u5217\u8ECA\u306F"
                + "02:40\u306B\u8131\u7DDA\u3057\u305F\u3002\n\n\u4E57\u5BA2214\u4EBA\u306E\u3046\u306117\u4EBA"
                + "\u304C\u8CA0\u50B7\u3001\u30B9\u30A6\u30A7\u30FC\u30C7\u30F3\u3067\u306F\u8ECA38\u53F0\u304C"
                + "\u6B62\u307E\u3063\u305F\u3002\u30AA\u30B9\u30C8\u30E9\u30F3\u30C9\u3001\u30CF\u30EB\u30C7\u30F3"
                + "\u3001\u30AF\u30F4\u30A1\u30E0\u306E\u8A71\u3002"
                + "\n\n\u4E57\u5BA2426\u4EBA\u306E\u5217\u8ECA\u306F05:15\u307E\u3067\u6B62\u3081\u3089\u308C\u3001\u9271\u77F31380\u30C8\u30F3\u304C\u5F85\u3063\u3066\u3044\u308B\u3002";
        String lines = ProgramRun.record(Map.of("id", "en", "text", english, "published", "2031-05-06T09:00Z"))
                + ProgramRun.record(Map.of("id", "ja", "text", japanese, "published", "2031-05-06T12:00Z"));
        assertThat(ProgramRun.withInput(lines, "group", "-").lines())
                .extracting(line -> line.get("story").asString())
                .containsOnly("en");
    }

    @Test
    void aBrokenLineIsNamedAndTheRestIsRead() {
        String good = ProgramRun.record(Map.of("text", REPORT));
        ProgramRun run = ProgramRun.withInput(good.repeat(6) + "{broken\n" + good, "read", "-");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("7");
        assertThat(run.lines().stream()
                        .filter(each -> each.get("outcome").asString().equals("article")))
                .hasSize(7);
    }

    @Test
    void nothingReadableEndsWithThree() {
        ProgramRun run = ProgramRun.withInput("{broken\n", "read", "-");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void groupGivesEveryReportOneStory() {
        ProgramRun run = ProgramRun.withInput(
                ProgramRun.record(Map.of("id", "a", "text", REPORT))
                        + ProgramRun.record(Map.of("id", "b", "text", REPORT)),
                "group",
                "-");
        assertThat(run.lines())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.get("story").asString()).isNotEmpty());
        assertThat(run.lines().get(0).get("story")).isEqualTo(run.lines().get(1).get("story"));
    }

    @Test
    void onlyAnExplainedAnalysisTellsThePathOfEachStatement() {
        String record = ProgramRun.record(Map.of("id", "one", "text", REPORT));

        JsonNode plain = ProgramRun.withInput(record, "analyze", "-").lines().getFirst();
        ProgramRun explained = ProgramRun.withInput(record, "analyze", "--explain", "-");

        assertThat(plain.get("statements").get(0).has("explanation")).isFalse();
        JsonNode steps = explained.lines().getFirst().get("statements").get(0).get("explanation");
        assertThat(steps)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.get("text").asString()).isNotBlank());
        assertThat(steps.get(0).get("of").asString()).isEqualTo("cue");
        assertThat(REPORT.substring(
                        steps.get(0).get("begin").asInt(),
                        steps.get(0).get("end").asInt()))
                .isEqualTo("said");
    }

    @Test
    void timesOfAnUndatedReportStayOpenUntilItsStoryDatesThem() {
        String undated = ProgramRun.record(Map.of("id", "undated", "text", REPORT + " The vote is on Friday."));
        String dated = ProgramRun.record(
                Map.of("id", "dated", "text", REPORT + " The vote is on Friday.", "published", "2026-03-10T09:00Z"));

        JsonNode alone = ProgramRun.withInput(undated, "analyze", "-").lines().getFirst();
        JsonNode traced = ProgramRun.withInput(undated + dated, "trace", "-", "--format", "jsonl")
                .lines()
                .getFirst();

        assertThat(friday(alone).isNull()).isTrue();
        assertThat(friday(traced.get("reports").get(0)).asString()).isEqualTo("2026-03-13");
        assertThat(traced.get("reports").get(0).get("published").isNull()).isTrue();
    }

    @Test
    void aTraceExplainsItsCountsOnRequest() {
        String wire = ProgramRun.record(Map.of(
                "id",
                "wire",
                "outlet",
                "Noon Sheet",
                "published",
                "2026-03-10T09:00Z",
                "text",
                "OSLO (AP) - " + REPORT));
        String bare = ProgramRun.record(
                Map.of("id", "bare", "outlet", "Hill Post", "published", "2026-03-10T10:00Z", "text", REPORT));

        JsonNode plain = ProgramRun.withInput(wire + bare, "trace", "-", "--format", "jsonl")
                .lines()
                .getFirst();
        JsonNode explained = ProgramRun.withInput(wire + bare, "trace", "--explain", "-", "--format", "jsonl")
                .lines()
                .getFirst();

        assertThat(plain.get("stories").get(0).has("explanation")).isFalse();
        JsonNode joined = explained
                .get("stories")
                .get(0)
                .get("explanation")
                .get("newsrooms")
                .get(1);
        assertThat(joined.get("report").asString()).isEqualTo("bare");
        assertThat(joined.get("newsroom").asString()).isEqualTo("AP");
        assertThat(joined.get("reason").asString()).isNotBlank();
    }

    /** The value of the last time expression. */
    private static JsonNode friday(JsonNode report) {
        JsonNode times = report.get("times");
        return times.get(times.size() - 1).get("value");
    }

    @Test
    void theUsersOwnActorsComeBeforeThePackagedOnes() throws IOException {
        Path own = folder.resolve("own.tsv");
        Files.writeString(own, "# mine\nVell port office\tXVLGOVTRN\nNorway\tXNO\n", StandardCharsets.UTF_8);
        String text = "The Vell port office said the quay was safe.\n\nNorway's army said the road was open.";
        String record = ProgramRun.record(Map.of("id", "one", "text", text));

        JsonNode line = ProgramRun.withInput(record, "analyze", "--actors", own.toString(), "-")
                .lines()
                .getFirst();

        assertThat(line.get("statements").get(0).get("speaker").get("actor").asString())
                .isEqualTo("XVLGOVTRN");
        assertThat(line.get("statements").get(1).get("speaker").get("actor").asString())
                .isEqualTo("XNOMIL");
    }

    @Test
    void matchNamesAChangedNumber() throws IOException {
        Path pairs = folder.resolve("pairs.jsonl");
        Files.writeString(
                pairs,
                ProgramRun.record(Map.of(
                                "id",
                                "p",
                                "a",
                                "The ferry carried 14 sailors home.",
                                "b",
                                "The ferry carried 40 sailors home."))
                        + ProgramRun.record(Map.of("id", "q", "a", "only one side")),
                StandardCharsets.UTF_8);
        ProgramRun run = ProgramRun.of("match", pairs.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("pairs.jsonl:2");
        JsonNode line = run.lines().getFirst();
        assertThat(line.get("relation").asString()).isEqualTo("changed");
        assertThat(line.get("same").asBoolean()).isFalse();
        assertThat(line.get("differences").get(0).get("kind").asString()).isEqualTo("number");
    }

    @Test
    void anOutputFileAppearsWholeAndStandardOutputStaysEmpty() throws IOException {
        Path file = folder.resolve("out.jsonl");
        ProgramRun run = ProgramRun.withInput(
                ProgramRun.record(Map.of("text", REPORT)), "read", "-", "--output", file.toString());
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).contains("harbour of Vell");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "jsonl", "html"})
    void readPrintsEveryForm(String format) {
        ProgramRun run =
                ProgramRun.withInput(ProgramRun.record(Map.of("text", REPORT)), "read", "-", "--format", format);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("harbour of Vell");
    }

    @Test
    void readPrintsWhatItsFieldsRestOn() {
        String record = ProgramRun.record(Map.of("text", REPORT, "published", "2021-02-08T10:00Z"));
        JsonNode evidence =
                ProgramRun.withInput(record, "read", "-").lines().getFirst().get("evidence");
        assertThat(evidence)
                .anySatisfy(clue -> assertThat(clue.toString())
                        .isEqualTo("{\"field\":\"published\",\"value\":\"2021-02-08T10:00Z\","
                                + "\"place\":\"beside the page\",\"verdict\":\"taken\"}"));
        assertThat(ProgramRun.withInput(record, "read", "-", "--format", "text").out())
                .contains("EVIDENCE", "2021-02-08T10:00Z  beside the page");
    }
}
