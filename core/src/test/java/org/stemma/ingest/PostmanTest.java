package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostmanTest {
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Trial") + " " + body);
            boolean moved = exchange.getRequestURI().getPath().equals("/moved");
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(moved ? 302 : 204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Postman.Receipt post(boolean allowPrivate, String path) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        try (Postman postman = new Postman("1.2.3", allowPrivate)) {
            return postman.post(address, Map.of("Trial", "yes"), "ä body".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aBodyIsPostedWholeWithItsFields() {
        assertThat(post(true, "/hook")).isEqualTo(new Postman.Receipt.Answered(204));
        assertThat(received).containsExactly("POST yes ä body");
    }

    @Test
    void noRedirectIsFollowed() {
        assertThat(post(true, "/moved")).isEqualTo(new Postman.Receipt.Answered(302));
        assertThat(received).hasSize(1);
    }

    @Test
    void privateAddressesAreRefusedForGood() {
        assertThat(post(false, "/hook"))
                .isEqualTo(new Postman.Receipt.Failed("private address: 127.0.0.1 (loopback)", true));
        assertThat(received).isEmpty();
    }
}
