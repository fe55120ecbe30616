package org.stemma.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.StoreAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds {@code openapi.yaml} against the running server. */
class ContractTest {
    private static final JsonNode DOCUMENT = document();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    /** There is no delivery to repeat. */
    private static final Set<String> MAY_FAIL = Set.of("repeatDelivery");

    @TempDir
    private static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.over(new StoreAddress.Folder(folder.resolve("store")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode document() {
        try (InputStream in = Server.class.getResourceAsStream("openapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** An operation of the document. */
    private record Operation(String path, String method, JsonNode node) {
        String id() {
            return node.get("operationId").asString();
        }

        String address() {
            String address = path;
            List<String> query = new ArrayList<>();
            for (JsonNode each : node.path("parameters")) {
                String name = each.get("name").asString();
                JsonNode example = each.get("example");
                if (example == null) {
                    continue;
                }
                String value = URLEncoder.encode(example.asString(), StandardCharsets.UTF_8);
                if (each.get("in").asString().equals("path")) {
                    address = address.replace("{" + name + "}", value);
                } else {
                    query.add(name + "=" + value);
                }
            }
            return address + (query.isEmpty() ? "" : "?" + String.join("&", query));
        }

        JsonNode content() {
            return node.path("requestBody").path("content");
        }

        /** What is posted, and its type. */
        Map.Entry<String, String> body() {
            return content().properties().stream()
                    .filter(each -> each.getValue().has("example"))
                    .findFirst()
                    .map(each -> {
                        JsonNode example = each.getValue().get("example");
                        return Map.entry(each.getKey(), example.isString() ? example.asString() : example.toString());
                    })
                    .orElse(Map.entry("application/json", ""));
        }

        int rank() {
            return method.equals("delete") ? 1 : id().startsWith("restore") ? 2 : 0;
        }
    }

    private static List<Operation> operations() {
        return DOCUMENT.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(each -> new Operation(path.getKey(), each.getKey(), each.getValue())))
                .sorted(Comparator.comparingInt(Operation::rank))
                .toList();
    }

    private static HttpResponse<byte[]> call(Operation operation, String address, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(address));
        if (operation.content().isMissingNode()) {
            request.method(operation.method().toUpperCase(java.util.Locale.ROOT), BodyPublishers.noBody());
        } else {
            request.header("Content-Type", type)
                    .method(operation.method().toUpperCase(java.util.Locale.ROOT), BodyPublishers.ofString(body));
        }
        return server.send(request);
    }

    /** The documented answer for a status, the default one where it is not named. */
    private static JsonNode response(Operation operation, int status) {
        JsonNode responses = operation.node().get("responses");
        JsonNode named = responses.get(Integer.toString(status));
        JsonNode response = named == null ? responses.path("default") : named;
        return response.has("$ref")
                ? DOCUMENT.at(response.get("$ref").asString().substring(1))
                : response;
    }

    private static void assertKept(Operation operation, HttpResponse<byte[]> response) {
        String what = operation.method() + " " + response.uri() + " " + response.statusCode();
        JsonNode documented = response(operation, response.statusCode());
        assertThat(documented.isMissingNode()).as("%s is documented", what).isFalse();
        if (!documented.has("content")) {
            assertThat(response.body()).as(what).isEmpty();
            return;
        }
        String type =
                response.headers().firstValue("Content-Type").orElse("none").replaceFirst(";.*", "");
        JsonNode content = documented.get("content").get(type);
        assertThat(content).as("%s has the documented type, not %s", what, type).isNotNull();
        if (type.endsWith("json")) {
            List<Error> errors = schema(content.get("schema")).validate(RunningServer.json(response));
            assertThat(errors).as("%s %s", what, RunningServer.text(response)).isEmpty();
        }
    }

    private static Schema schema(JsonNode schema) {
        ObjectNode whole = RunningServer.JSON.createObjectNode();
        whole.set("components", DOCUMENT.get("components"));
        whole.setAll((ObjectNode) schema);
        return SCHEMAS.getSchema(whole);
    }

    @Test
    void everyOperationAnswersAsItsSchemaSays() {
        List<String> failed = new ArrayList<>();
        for (Operation operation : operations()) {
            if (operation.node().toString().contains("text/event-stream")) {
                continue; // followed below
            }
            Map.Entry<String, String> body = operation.body();
            HttpResponse<byte[]> response = call(operation, operation.address(), body.getKey(), body.getValue());
            assertKept(operation, response);
            if (response.statusCode() >= 400) {
                failed.add(operation.id());
            }
        }
        assertThat(MAY_FAIL).containsAll(failed);
    }

    @Test
    void everyRefusalIsAProblem() {
        for (Operation operation : operations()) {
            if (!operation.node().get("responses").has("default")) {
                continue;
            }
            for (HttpResponse<byte[]> response : refusals(operation)) {
                assertThat(response.statusCode()).as(response.uri().toString()).isBetween(400, 499);
                assertThat(response.headers().firstValue("Content-Type").orElse(""))
                        .as("%s %s", operation.method(), response.uri())
                        .startsWith("application/problem+json");
                assertKept(operation, response);
            }
        }
    }

    private static List<HttpResponse<byte[]>> refusals(Operation operation) {
        List<HttpResponse<byte[]>> responses = new ArrayList<>();
        String plain = operation.path();
        if (plain.contains("{")) {
            String unknown = plain.replaceAll("\\{[^}]*}", "999999");
            Map.Entry<String, String> body = operation.body();
            responses.add(call(operation, unknown, body.getKey(), body.getValue()));
        }
        if (operation.method().equals("get")
                && operation.node().has("parameters")
                && !operation.node().get("tags").toString().contains("alerts")) {
            responses.add(
                    call(operation, operation.address().replaceFirst("\\?.*", "") + "?nonsense=1&limit=0", "", ""));
        }
        if (!operation.content().isMissingNode()) {
            responses.add(call(operation, operation.address(), "application/json", "{\"a\": [}"));
            responses.add(call(operation, operation.address(), "application/json", "[[[["));
        }
        return responses;
    }

    @Test
    void everyRouteForProgramsIsInTheDocument() {
        Set<String> documented = operations().stream()
                .map(each -> each.method().toUpperCase(java.util.Locale.ROOT) + " " + each.path())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> served = server.server().routes().stream()
                .filter(each -> Stream.of(" /api/", " /health", " /metrics").anyMatch(each::contains))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(served).isEqualTo(documented);
    }

    @Test
    void changesAreFollowedAsEvents() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/api/v1/changes/stream"))
                .header("Last-Event-ID", "1")
                .build();
        HttpResponse<Stream<String>> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        try (Stream<String> body = response.body()) {
            List<String> lines =
                    body.takeWhile(line -> !line.startsWith("data:")).toList();
            assertThat(lines).contains("id: 2", "event: new");
        }
    }

    @Test
    void aFollowerHearsOfAReportThatIsAdded() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(server.uri("/api/v1/changes/stream")).build();
        HttpResponse<Stream<String>> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
        server.post(
                "/api/v1/reports",
                "text/plain",
                "VELLHAVEN - The lighthouse of Vellhaven was lit again on Friday after nine dark years, its keeper said.");
        String data;
        try (Stream<String> body = response.body()) {
            data = body.filter(line -> line.startsWith("data: ")).findFirst().orElseThrow();
        }
        JsonNode change = RunningServer.JSON.readTree(data.substring("data: ".length()));
        ObjectNode schema = RunningServer.JSON.createObjectNode().put("$ref", "#/components/schemas/Change");
        assertThat(schema(schema).validate(change)).isEmpty();
        assertThat(change.get("kind").asString()).isEqualTo("new");
    }

    @Test
    void pagesOfAListHoldEveryRowOnce() {
        List<String> keys = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = RunningServer.json(server.get("/api/v1/reports?limit=1" + cursor));
            page.get("reports").forEach(each -> keys.add(each.get("key").asString()));
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (cursor != null);
        assertThat(keys).doesNotHaveDuplicates().contains("ferry-1", "ferry-2", "wheat");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        HttpResponse<byte[]> first = server.get("/api/v1/stories/ferry-1");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = server.get("/api/v1/stories/ferry-1", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.get("/api/v1/stories/ferry-1", "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }
}
