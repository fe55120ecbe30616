package org.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.server.Server;
import org.stemma.app.view.StoryLine;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Pipeline;
import org.stemma.pipeline.Progress;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official client of the Model Context Protocol asks; it checks every answer against the schema that the tool gives. */
class AgentTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path CLIENT = Path.of("src", "test", "agent");
    private static final int MINUTES = 3;

    private static final List<Map<String, Object>> CALLS = List.of(
            call("search_stories", Map.of("words", "ferry aground")),
            call("trace", Map.of("story", "wire")),
            call("find_origin", Map.of("story", "post")),
            call("who_said", Map.of("speaker", "Brandt")),
            call("compare", Map.of("a", "wire", "b", "post")),
            call("check_claim", Map.of("claim", "50,000 tons of wheat would be sold.")),
            call("check_claim", Map.of("claim", "The captain turned too early.")),
            call("check_claim", Map.of("claim", "A comet fell into the lake of Brenn.")),
            call("coverage", Map.of("words", "comet", "from", "2031-04-01")),
            call("trace", Map.of("story", "no-such-story")),
            call("check_claim", Map.of("claims", 3)));

    @TempDir
    static Path folder;

    private static Path store;

    private static Map<String, Object> call(String name, Map<String, Object> arguments) {
        return Map.of("name", name, "arguments", arguments);
    }

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        store = folder.resolve("store");
        assertThat(SampleStore.add(store).exit()).isZero();
        if (!Files.isDirectory(CLIENT.resolve("node_modules"))) {
            run(List.of("npm", "ci", "--omit=dev"), "");
        }
    }

    /** What a program prints; its standard error goes to ours. */
    private static String run(List<String> command, String input) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "run", ".out");
        Process process = new ProcessBuilder(command)
                .directory(CLIENT.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("%s ends", command).isTrue();
        assertThat(process.exitValue()).as("%s", command).isZero();
        return Files.readString(out);
    }

    private static JsonNode ask(String... to) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "agent.mjs"));
        command.addAll(List.of(to));
        return JSON.readTree(run(command, JSON.writeValueAsString(CALLS)));
    }

    @Test
    void anAgentThatStartsTheProgramIsAnswered() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        check(ask("stdio", java, "-Xmx1g", "-cp", classes, "org.stemma.app.Main", "mcp", "--store", store.toString()));
    }

    @Test
    void anAgentThatAsksTheServerIsAnsweredTheSame() throws IOException, InterruptedException {
        Path cache = new World(
                        System.in, System.out, System.err, new World.Terminal(false, false, 100), System.getenv())
                .cache();
        Pipeline.Setup setup = new Pipeline.Setup(cache, 1, Map.of(), Progress.NONE);
        try (Pipeline pipeline = new Pipeline(setup);
                Archive archive = new Archive(
                        pipeline, Store.open(new StoreAddress.Folder(store)), StoryLine::summary, Clock.systemUTC());
                Server server = Server.start(archive, Clock.systemUTC(), "127.0.0.1", 0)) {
            check(ask("http", "http://127.0.0.1:" + server.port() + "/mcp"));
        }
    }

    private static void check(JsonNode said) {
        assertThat(said.get("server").get("name").asString()).isEqualTo("stemma");
        assertThat(said.get("instructions").asString()).contains("untrusted");
        assertThat(said.get("tools")).hasSize(7).allSatisfy(tool -> {
            assertThat(tool.get("annotations").get("readOnlyHint").asBoolean()).isTrue();
            assertThat(tool.has("outputSchema")).isTrue();
        });
        JsonNode answers = said.get("answers");
        assertThat(answers).hasSize(CALLS.size());
        for (int i = 0; i < 9; i++) {
            assertThat(answers.get(i).has("structuredContent"))
                    .as("%s: %s", CALLS.get(i), answers.get(i))
                    .isTrue();
            assertThat(answers.get(i).get("structuredContent").get("note").asString())
                    .contains("untrusted");
        }
        checkStories(structured(answers, 0), structured(answers, 1), structured(answers, 2));
        checkStatements(structured(answers, 3), structured(answers, 4));
        checkClaims(structured(answers, 5), structured(answers, 6), structured(answers, 7));
        assertThat(structured(answers, 8).get("matching").asInt()).isZero();
        assertThat(structured(answers, 8).get("cannotMeasure").toString())
                .contains("no report has them", "before 2031-05-01");
        assertThat(answers.get(9).get("isError").asBoolean()).isTrue();
        assertThat(answers.get(10).get("isError").asBoolean()).isTrue();
    }

    private static JsonNode structured(JsonNode answers, int i) {
        return answers.get(i).get("structuredContent");
    }

    private static void checkStories(JsonNode found, JsonNode traced, JsonNode origins) {
        assertThat(found.get("stories")).hasSize(1);
        assertThat(found.get("stories").get(0).get("counts").get("reports").asInt())
                .isEqualTo(3);
        assertThat(found.get("stories").get(0).get("counts").get("origins").asInt())
                .isEqualTo(1);
        assertThat(traced.get("links")).isNotEmpty();
        assertThat(traced.get("story").asString()).isEqualTo("wire");
        assertThat(origins.get("origins").get(0).get("id").asString()).isEqualTo("Bay Wire");
        assertThat(origins.get("origins").get(0).get("reasons")).isNotEmpty();
    }

    private static void checkStatements(JsonNode said, JsonNode compared) {
        assertThat(said.get("statements")).isNotEmpty().allSatisfy(each -> {
            assertThat(each.get("speaker").asString()).isEqualTo("Lena Brandt");
            JsonNode evidence = each.get("wordings").get(0);
            if (evidence.get("report").asString().equals("wire")) {
                String text = SampleStore.FERRY;
                int begin = text.offsetByCodePoints(0, evidence.get("begin").asInt());
                int end = text.offsetByCodePoints(0, evidence.get("end").asInt());
                assertThat(text.substring(begin, end))
                        .isEqualTo(evidence.get("quote").asString());
            }
        });
        assertThat(compared.get("oneStory").asBoolean()).isTrue();
        assertThat(compared.get("statements").toString()).contains("\"kind\":\"number\"", "212", "221");
    }

    private static void checkClaims(JsonNode differing, JsonNode held, JsonNode unknown) {
        assertThat(differing.get("verdict").asString()).isEqualTo("differs");
        assertThat(differing.get("differing").get(0).get("differences").toString())
                .contains("\"number\"", "50,000");
        assertThat(held.get("verdict").asString()).isEqualTo("held");
        assertThat(held.get("reports").asInt()).isEqualTo(3);
        assertThat(held.get("origins").asInt()).isEqualTo(1);
        assertThat(unknown.get("verdict").asString()).isEqualTo("not-found");
        assertThat(unknown.get("cannotMeasure")).hasSizeGreaterThan(1);
    }
}
