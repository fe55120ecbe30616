package org.stemma.app.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.stemma.app.view.StoryLine;
import org.stemma.ingest.Capture;
import org.stemma.ingest.CaptureSources;
import org.stemma.ingest.Input;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Pipeline;
import org.stemma.pipeline.Progress;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;

/** A server over a store that holds the examples and two hostile reports, one for all tests of a run. */
final class ServedArchive {
    /** What must never become markup. */
    static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><b>&amp;";
    /** A key that is no part of an address as it stands. */
    static final String HOSTILE_KEY = "../a b\"><script>?#%2e";

    private static ServedArchive shared;

    private final Archive archive;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedArchive(Archive archive, Server server) {
        this.archive = archive;
        this.server = server;
    }

    /** The one that all tests use; it ends with the run. */
    static synchronized ServedArchive get() {
        if (shared == null) {
            shared = start(Path.of("target", "served-archive").toAbsolutePath());
        }
        return shared;
    }

    private static ServedArchive start(Path folder) {
        clear(folder);
        Pipeline pipeline = new Pipeline(new Pipeline.Setup(cacheFolder(), 2, Map.of(), Progress.NONE));
        Archive archive = new Archive(
                pipeline,
                Store.open(StoreAddress.of(folder.toString(), folder)),
                StoryLine::summary,
                Clock.systemUTC());
        archive.add(
                CaptureSources.of(List.of("../examples"), InputStream.nullInputStream(), warning -> {}), added -> {});
        archive.add(sink -> hostile().forEach(sink), added -> {});
        archive.trace();
        archive.match("a gate", "a door"); // so that the encoder is loaded before the run can end
        Server server = Server.start(archive, Clock.systemUTC(), "127.0.0.1", 0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            archive.close();
        }));
        return new ServedArchive(archive, server);
    }

    private static Path cacheFolder() {
        String own = System.getenv("STEMMA_CACHE");
        return own == null ? Path.of(System.getProperty("user.home"), ".cache", "stemma") : Path.of(own);
    }

    private static Stream<Input> hostile() {
        String text = "The harbour of " + MARKUP + " will close on Monday, Mayor Ilsa " + MARKUP
                + " Ferro said.\n\n\"Nobody may sail " + MARKUP + ",\" she told reporters in " + MARKUP + ".";
        return Stream.of(HOSTILE_KEY, "hostile-2").map(key -> {
            Capture.Hints hints = Capture.Hints.builder()
                    .title("Harbour " + MARKUP + " closes")
                    .outlet(new Outlet("Gull " + MARKUP, "gull.example"))
                    .authors(List.of("Ana " + MARKUP))
                    .url("javascript:alert('" + key + "')")
                    .agency("Agency " + MARKUP)
                    .section("Section " + MARKUP)
                    .keywords(List.of(MARKUP))
                    .published(Moment.parse("2031-05-03T20:00Z"))
                    .build();
            String own = key.equals(HOSTILE_KEY) ? text : text + "\n\nThe fishers " + MARKUP + " agreed.";
            return new Input.Captured(new Capture(key, "invented", hints, new Capture.Content.Clean(own)));
        });
    }

    private static void clear(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(ServedArchive::delete);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Archive archive() {
        return archive;
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("no answer to " + request.uri(), failed);
        }
    }

    /** A page that is there. */
    Document page(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode());
        }
        return Jsoup.parse(answer.body(), address());
    }
}
