package org.stemma.app.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.stemma.app.view.StoryLine;
import org.stemma.ingest.CaptureSources;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Pipeline;
import org.stemma.pipeline.Progress;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server over a store with an invented ferry, a copy of its report, and the price of wheat. The models load once for all. */
final class RunningServer implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pipeline PIPELINE = new Pipeline(new Pipeline.Setup(cache(), 2, Map.of(), Progress.NONE));

    static final String FERRY = "TARVIK, May 3 (Bay Wire) - The ferry Ostrel ran aground off Tarvik in thick fog on"
            + " Saturday with 212 people aboard, the coast guard said.\n\nNobody was hurt, and all passengers were taken"
            + " off by 9 p.m., said Lena Brandt, a spokeswoman of the coast guard.\n\n\"The captain turned too early,\""
            + " Brandt told reporters at the harbour. Divers will look at the hull of the Ostrel on Monday.";
    private static final String COPY =
            FERRY.replace("Divers will look at the hull of the Ostrel on Monday.", "The ferry line gave no comment.");
    private static final String WHEAT =
            "The price of wheat fell by a tenth in Corvane on Friday after the ministry of farming"
                    + " promised to open its stores, traders said.\n\nMinister Ivo Salme said that 40,000 tons would be sold.";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Archive archive;
    private final Server server;

    private RunningServer(Archive archive, Server server) {
        this.archive = archive;
        this.server = server;
    }

    /** Where the prepared models lie, as the program finds them. */
    static Path cache() {
        String given = System.getenv().getOrDefault("STEMMA_CACHE", "");
        String xdg = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path user = xdg.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return given.isEmpty() ? user.resolve("stemma") : Path.of(given);
    }

    static RunningServer over(StoreAddress address) {
        return over(address, ServerSettings.local(0));
    }

    static RunningServer over(StoreAddress address, ServerSettings settings) {
        Archive archive = new Archive(PIPELINE, Store.open(address), StoryLine::summary, CLOCK);
        String lines = record("ferry-1", "Bay Wire", "2031-05-03T20:00Z", "Ferry aground off Tarvik", FERRY)
                + record("ferry-2", "Tarvik Post", "2031-05-03T21:00Z", "Ferry Ostrel aground in fog", COPY)
                + record("wheat", "Corvane Star", "2031-05-03T10:00Z", "Wheat falls by a tenth", WHEAT);
        archive.add(
                CaptureSources.of(
                        List.of("-"), new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), warning -> {}),
                added -> {});
        archive.trace();
        return new RunningServer(archive, Server.start(archive, CLOCK, settings));
    }

    static String record(String id, String outlet, String published, String title, String text) {
        return JSON.writeValueAsString(
                        Map.of("id", id, "outlet", outlet, "published", published, "title", title, "text", text))
                + "\n";
    }

    Server server() {
        return server;
    }

    Archive archive() {
        return archive;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<byte[]> post(String path, String type, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The answer to bytes that no client library would send. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.close();
        archive.close();
    }
}
