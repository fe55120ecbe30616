package org.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses on the command line, served from the loopback interface. */
class FetchTest {
    private static final String PAGE =
            "<html><head><title>Harbour reopens</title></head><body><article><h1>Harbour reopens</h1>"
                    + "<p>The harbour of Vell reopened on Monday after a storm had closed it for three days, the port office said.</p>"
                    + "<p>Forty ships had waited outside the breakwater, the office said in a statement on its page.</p>"
                    + "<p>The pilots begin with the ships that carry livestock, said Ines Falk, who leads the office.</p>"
                    + "</article></body></html>";

    @TempDir
    private Path cache;

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/", 404, "");
        answer("/harbour", 200, PAGE);
        answer("/robots.txt", 200, "User-agent: *\nDisallow: /closed");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private ProgramRun run(String... args) {
        return ProgramRun.in(Map.of("STEMMA_CACHE", cache.toString()), new ByteArrayInputStream(new byte[0]), args);
    }

    @Test
    void anAddressIsFetchedOnlyWhereAskedFor() {
        ProgramRun run = run("read", url("/harbour"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is an address: add --fetch");
    }

    @Test
    void theLoopbackInterfaceIsReadOnlyWherePermitted() {
        ProgramRun run = run("read", "--fetch", url("/harbour"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("private address", "--allow-private");
    }

    @Test
    void pagesAreReadAndTheRestIsNamed() {
        ProgramRun run = run(
                "read", "--fetch", "--allow-private", "--delay", "0", url("/gone"), url("/harbour"), url("/closed/x"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines())
                .extracting(line -> line.get("outcome").asString())
                .containsExactly("unreadable", "article", "unreadable");
        assertThat(run.lines().get(1).get("url").asString()).isEqualTo(url("/harbour"));
        assertThat(run.lines().get(1).get("text").asString()).startsWith("The harbour of Vell");
        assertThat(run.err()).contains(url("/gone") + ": answers 404, not found", "robots.txt of 127.0.0.1 forbids it");
    }

    @Test
    void nothingReadableEndsWithThree() {
        assertThat(run("group", "--fetch", "--allow-private", "--delay", "0", url("/gone"))
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void whatGoesWithFetchingNeedsIt() {
        assertThat(run("read", "--allow-private", url("/harbour")).exit()).isEqualTo(2);
        assertThat(run("read", "--fetch", "--delay", "-1", url("/harbour")).err())
                .contains("--delay takes seconds");
    }
}
