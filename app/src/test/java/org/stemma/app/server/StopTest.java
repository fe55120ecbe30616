package org.stemma.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.Main;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server in a process of its own is told to stop while it works. */
class StopTest {
    private static final Pattern AT = Pattern.compile("at (http://127\\.0\\.0\\.1:\\d+)/");

    @TempDir
    private Path folder;

    private Process start() throws Exception {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx900m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                path,
                Main.class.getName(),
                "serve",
                "--store",
                folder.resolve("store").toString(),
                "--port",
                "0"));
        builder.environment().put("STEMMA_CACHE", RunningServer.cache().toString());
        builder.environment().put("STEMMA_LOG_FORM", "json");
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        return builder.start();
    }

    @Test
    void whatRunsIsFinishedAndWhatWasAcknowledgedIsKept() throws Exception {
        Process process = start();
        try (BufferedReader log =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            String address = address(log);
            HttpClient client = HttpClient.newHttpClient();
            CompletableFuture<HttpResponse<String>> running = client.sendAsync(
                    HttpRequest.newBuilder(URI.create(address + "/api/v1/reports"))
                            .POST(BodyPublishers.ofString(reports()))
                            .build(),
                    BodyHandlers.ofString());
            awaitRunning(client, address);
            process.toHandle().destroy(); // that of the process itself would close its log
            HttpResponse<String> response = running.get(60, TimeUnit.SECONDS);
            assertThat(response.statusCode()).isEqualTo(200);
            List<String> rest = log.lines().toList();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            assertKept(response.body());
            assertLogged(rest);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String address(BufferedReader log) throws Exception {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher at = AT.matcher(line);
            if (at.find()) {
                return at.group(1);
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    /** Until the request that adds is being worked on: it is not told of in the log before it is answered. */
    private static void awaitRunning(HttpClient client, String address) throws Exception {
        HttpRequest ask =
                HttpRequest.newBuilder(URI.create(address + "/health/ready")).build();
        for (int i = 0; i < 3; i++) {
            assertThat(client.send(ask, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            Thread.sleep(100);
        }
    }

    private static String reports() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append(RunningServer.record(
                    "r" + i,
                    "Bay Wire",
                    "2031-05-03T20:00Z",
                    "Report " + i,
                    "The council of district " + i + " said on Monday that " + (i + 10) + " houses stand empty.\n\n"
                            + RunningServer.FERRY));
        }
        return lines.toString();
    }

    private void assertKept(String body) {
        JsonNode answer = JsonMapper.builder().build().readTree(body);
        assertThat(answer.get("reports")).hasSize(40);
        try (Store store = Store.open(new StoreAddress.Folder(folder.resolve("store")))) {
            for (JsonNode each : answer.get("reports")) {
                assertThat(each.get("outcome").asString()).isEqualTo("stored");
                String key = each.get("key").asString();
                assertThat((boolean) store.read(tables -> tables.reports().holdsId(key)))
                        .isTrue();
            }
        }
    }

    /** Each line is JSON; the request is told of, and nothing of what it posted. */
    private static void assertLogged(List<String> lines) {
        JsonMapper json = JsonMapper.builder().build();
        List<JsonNode> events = lines.stream()
                .filter(each -> each.startsWith("{"))
                .map(json::readTree)
                .toList();
        assertThat(events).anySatisfy(each -> {
            assertThat(each.path("path").asString()).isEqualTo("/api/v1/reports");
            assertThat(each.path("status").asInt()).isEqualTo(200);
        });
        assertThat(events).anyMatch(each -> each.path("message").asString().equals("stopped"));
        assertThat(String.join("\n", lines)).doesNotContain("Ostrel").doesNotContain("council");
    }
}
