package org.stemma.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.store.StoreAddress;
import tools.jackson.databind.JsonNode;

/** What hostile clients, pages and reports try. */
class SafetyTest {
    private static final String TOKEN = "not-a-guessable-word";
    private static final String SCRIPT = "</script><script>alert(1)</script><img src=x onerror=alert(1)>";
    private static final ServerSettings.Limits SMALL =
            new ServerSettings.Limits(20_000, 1000, 1, Duration.ofSeconds(60), 1, Duration.ofSeconds(5));

    @TempDir
    private static Path folder;

    private static RunningServer local;
    private static RunningServer open;

    @BeforeAll
    static void start() {
        local = RunningServer.over(
                new StoreAddress.Folder(folder.resolve("local")),
                new ServerSettings("127.0.0.1", 0, null, List.of("stemma.paper.example"), SMALL));
        open = RunningServer.over(
                new StoreAddress.Folder(folder.resolve("open")),
                new ServerSettings("0.0.0.0", 0, TOKEN, List.of(), SMALL));
    }

    @AfterAll
    static void stop() {
        local.close();
        open.close();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void anAddressOpenToOthersIsNotServedWithoutAToken(String host) {
        assertThatThrownBy(() -> new ServerSettings(host, 0, null, List.of(), SMALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token");
    }

    @Test
    void theTokenIsDemandedOfEveryAddressButHealth() {
        for (String path : List.of("/api/v1/stories", "/stories", "/metrics", "/assets/stemma.css", "/nowhere")) {
            assertThat(open.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(open.get("/health/live").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer ",
                "Bearer wrong",
                "Bearer not-a-guessable-wor",
                "Basic ???",
                "Digest x",
                "Basic d3Jvbmc="
            })
    void anotherTokenIsRefused(String authorization) {
        assertThat(open.get("/api/v1/status", "Authorization", authorization).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theTokenOpensAsBearerAndAsABrowsersPassword() {
        String password = Base64.getEncoder().encodeToString(("anyone:" + TOKEN).getBytes());
        assertThat(open.get("/api/v1/status", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(open.get("/stories", "Authorization", "Basic " + password).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example", ""})
    void aNameTurnedToLoopbackIsNotAnswered(String host) throws IOException {
        String answer = local.raw("GET /api/v1/status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).containsPattern("HTTP/1.1 4(00|21) ").doesNotContain("reports\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:7878", "[::1]:7878", "Stemma.Paper.Example"})
    void itsOwnNamesAreAnswered(String host) throws IOException {
        String answer = local.raw("GET /api/v1/status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1"})
    void aPageOfAnotherSiteChangesNothing(String origin) {
        for (String path : List.of("/api/v1/reports", "/api/v1/trace", "/api/v1/alerts", "/alerts", "/compare")) {
            HttpResponse<byte[]> response = local.post(path, "text/plain", "x", "Origin", origin);
            assertThat(response.statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void aBrowserThatNamesAnotherSiteWithoutAnOriginIsRefused() {
        assertThat(local.post("/api/v1/trace", "text/plain", "x", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhetherItSaysItsLengthOrNot() {
        String large = "{\"text\":\"" + "x".repeat(20_000) + "\"}";
        assertThat(local.post("/api/v1/reports", "application/json", large).statusCode())
                .isEqualTo(413);
        HttpRequest.Builder chunked = HttpRequest.newBuilder(local.uri("/api/v1/reports"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large.getBytes())));
        assertThat(local.send(chunked).statusCode()).isEqualTo(413);
    }

    @Test
    void aPackedBodyIsRefusedUnread() {
        assertThat(local.post("/api/v1/reports", "application/json", "bomb", "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void malformedBodiesAreToldLineByLineAndNothingIsAdded() {
        long before = reports();
        String body =
                "{\"text\":\"TARVIK - A whole report that would be read, the mayor of Tarvik said.\"}\n{\"text\":1}\n"
                        + "\n{\"a\":\n[1]\n{\"text\":\"a\\u0000b\"}\n{\"text\":\"x\",\"raw\":\"y\"}\n";
        HttpResponse<byte[]> response = local.post("/api/v1/reports", "application/x-ndjson", body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningServer.json(response)
                        .get("errors")
                        .valueStream()
                        .map(each -> each.get("at").asString()))
                .containsExactly("line 2", "line 4", "line 5", "line 6", "line 7");
        assertThat(reports()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "nul", "{\"a\":1,\"a\":2}", "{\"text\":\"\ud800\"", "[1,2]", "{\"reports\":{}}"})
    void nothingButAProblemComesOfMalformedJson(String body) {
        for (String path : List.of("/api/v1/reports", "/api/v1/trace", "/api/v1/compare")) {
            HttpResponse<byte[]> response = local.post(path, "application/json", body);
            assertThat(response.statusCode()).as(path).isEqualTo(400);
            assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        HttpRequest.Builder request = HttpRequest.newBuilder(local.uri("/api/v1/reports"))
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
        HttpResponse<byte[]> response = local.send(request);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningServer.text(response)).contains("line 1").contains("UTF-8");
    }

    @Test
    void deepJsonIsRefusedWithoutReadingToItsEnd() {
        assertThat(local.post("/api/v1/compare", "application/json", "[".repeat(19_000))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyWrongParameterIsNamedAtOnce() {
        HttpResponse<byte[]> response = local.get(
                "/api/v1/stories?limit=0&order=x&from=yesterday&cursor=!&reports=-1&origins=many&nonsense=1&words=a&words=b");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(RunningServer.json(response)
                        .get("errors")
                        .valueStream()
                        .map(each -> each.get("at").asString()))
                .containsExactlyInAnyOrder(
                        "limit", "order", "from", "cursor", "reports", "origins", "nonsense", "words");
    }

    @Test
    void aCursorThatWasTamperedWithIsAWrongParameter() {
        String cursor = Cursor.write("stories latest", "no number", "x");
        assertThat(local.get("/api/v1/stories?cursor=" + cursor).statusCode()).isEqualTo(400);
        assertThat(local.get("/api/v1/stories?order=echo&cursor=" + Cursor.write("stories latest", 1.0, "x"))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../../../etc/passwd",
                "/assets/..%2f..%2f..%2fetc%2fpasswd",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/assets/..;/logback.xml",
                "/assets/stemma.css%00.js",
                "/assets//etc/passwd",
                "/assets/..%5c..%5cetc%5cpasswd",
                "/assets/../server/openapi.yaml",
                "/reports/..%2f..%2fetc%2fpasswd/original",
                "/api/v1/reports/..%2f..%2fetc%2fpasswd",
                "/api/v1/stories/%2e%2e%2f%2e%2e%2fetc",
                "/digest/..%2f..%2fetc%2fpasswd"
            })
    void noPathLeadsOutOfWhatIsServed(String path) throws IOException {
        String answer = local.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .containsPattern("^HTTP/1.1 4\\d\\d ")
                .doesNotContain("root:")
                .doesNotContain("<configuration>")
                .doesNotContain("openapi: 3");
    }

    @Test
    void anOversizedHeaderAndANonsenseRequestAreRefusedWithoutInsides() throws IOException {
        String header = local.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(30_000) + "\r\n\r\n");
        assertThat(header).startsWith("HTTP/1.1 431 ").doesNotContain("Jetty").doesNotContain("\tat ");
        String nonsense = local.raw("NONSENSE\r\n\r\n");
        assertThat(nonsense).startsWith("HTTP/1.1 400 ").doesNotContain("Jetty").doesNotContain("\tat ");
    }

    @Test
    void aScriptInEveryFieldStaysText() {
        String text = "TARVIK - The harbour master " + SCRIPT + " said on Monday that 12 ships " + SCRIPT
                + " must wait.\n\n\"We wait,\" said Lena Brandt " + SCRIPT + ".";
        String record = RunningServer.JSON.writeValueAsString(Map.of(
                "id", "x" + SCRIPT, "url", "javascript:alert(1)", "outlet", SCRIPT, "title", SCRIPT, "text", text));
        HttpResponse<byte[]> added = local.post("/api/v1/reports", "application/x-ndjson", record + "\n");
        assertThat(added.statusCode()).isEqualTo(200);
        String key = RunningServer.json(added).at("/reports/0/key").asString();
        local.archive().trace();
        String id = Urls.segment(key);
        for (String path : List.of(
                "/api/v1/stories",
                "/api/v1/stories/" + id,
                "/api/v1/reports/" + id,
                "/api/v1/statements",
                "/api/v1/search?words=harbour",
                "/api/v1/nowhere" + Urls.segment(SCRIPT))) {
            HttpResponse<byte[]> response = local.get(path);
            assertThat(header(response, "Content-Type")).as(path).containsPattern("^application/(problem\\+)?json");
            assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        }
        for (String path : List.of(
                "/stories",
                "/stories/" + id,
                "/reports/" + id,
                "/statements",
                "/search?words=" + Urls.segment(SCRIPT),
                "/sources")) {
            HttpResponse<byte[]> page = local.get(path, "Accept", "text/html");
            assertThat(RunningServer.text(page))
                    .as(path)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("href=\"javascript:");
        }
    }

    @Test
    void everyAnswerCarriesAPolicyThatLetsNoForeignScriptRun() {
        for (String path : List.of("/stories", "/api/v1/status", "/nowhere", "/assets/stemma.css")) {
            HttpResponse<byte[]> response = local.get(path, "Accept", "text/html");
            assertThat(header(response, "Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void aFaultTellsItsNumberAndNothingOfTheInside() {
        HttpResponse<byte[]> response = local.get("/api/v1/stories/nothing-of-this-name");
        JsonNode problem = RunningServer.json(response);
        assertThat(problem.get("instance").asString()).matches("urn:stemma:request:[0-9a-z]+-\\d+");
        assertThat(RunningServer.text(response)).doesNotContain("org.stemma").doesNotContain("Exception");
    }

    @Test
    void aClientThatAsksTooOftenIsToldHowLongToWait() {
        AtomicLong nanos = new AtomicLong();
        RateLimit limit = new RateLimit(2, nanos::get);
        for (int i = 0; i < 4; i++) {
            assertThat(limit.take("a")).isEmpty();
        }
        assertThat(limit.take("a")).contains(Duration.ofSeconds(1));
        assertThat(limit.take("b")).isEmpty();
        nanos.addAndGet(500_000_000);
        assertThat(limit.take("a")).isEmpty();
        assertThat(limit.take("a")).isPresent();
    }

    @Test
    void tooManyRequestsAreAnsweredWith429() {
        ServerSettings.Limits slow =
                new ServerSettings.Limits(20_000, 1, 1, Duration.ofSeconds(5), 1, Duration.ofSeconds(5));
        try (RunningServer server = RunningServer.over(
                new StoreAddress.Folder(folder.resolve("slow")),
                new ServerSettings("127.0.0.1", 0, null, List.of(), slow))) {
            HttpResponse<byte[]> last = server.get("/api/v1/status");
            for (int i = 0; i < 20 && last.statusCode() == 200; i++) {
                last = server.get("/api/v1/status");
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(header(last, "Retry-After"))).isPositive();
        }
    }

    @Test
    void workThatTakesTooLongIsGivenUpAndItsPlaceIsKeptUntilItEnds() throws Exception {
        Gate gate = new Gate(1, Duration.ofMillis(50));
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThatThrownBy(() -> gate.run(() -> {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException given) {
                        interrupted.countDown();
                    }
                    return 1;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, each -> assertThat(each.title()).isEqualTo("Took too long"));
        interrupted.await();
        assertThat(gate.run(() -> 2)).isEqualTo(2);
    }

    private static long reports() {
        return local.archive().store().read(tables -> tables.reports().count());
    }
}
