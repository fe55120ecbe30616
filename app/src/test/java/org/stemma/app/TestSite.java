package org.stemma.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A web site on the loopback interface. What it does not know is not found. */
public final class TestSite implements AutoCloseable {
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** What it answers; a request that knows {@code tag} gets 304. */
    private record Answer(int status, String type, String body, String tag, Map<String, String> fields) {}

    /** What was asked for. */
    public record Request(String method, String path, Map<String, List<String>> fields, String body) {
        public String field(String name) {
            return fields.getOrDefault(name, List.of("")).getFirst();
        }
    }

    public TestSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(exchange.getRequestMethod(), path, Map.copyOf(exchange.getRequestHeaders()), body));
        Answer answer = answers.getOrDefault(path, new Answer(404, "text/plain", "", "", Map.of()));
        boolean known = !answer.tag.isEmpty()
                && answer.tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        exchange.getResponseHeaders().set("Content-Type", answer.type);
        answer.fields.forEach(exchange.getResponseHeaders()::set);
        if (!answer.tag.isEmpty()) {
            exchange.getResponseHeaders().set("ETag", answer.tag);
        }
        byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 304 : answer.status, known || bytes.length == 0 ? -1 : bytes.length);
        if (!known && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public TestSite status(String path, int status, Map<String, String> fields) {
        answers.put(path, new Answer(status, "text/plain", "", "", fields));
        return this;
    }

    public TestSite page(String path, String body) {
        answers.put(path, new Answer(200, "text/html; charset=utf-8", body, "", Map.of()));
        return this;
    }

    /** A feed that links {@code paths}, known by {@code tag}. */
    public TestSite feed(String path, String tag, String... paths) {
        StringBuilder items = new StringBuilder();
        for (String each : paths) {
            items.append("<item><link>").append(url(each)).append("</link><description>short</description></item>");
        }
        answers.put(
                path,
                new Answer(
                        200,
                        "application/rss+xml",
                        "<rss version=\"2.0\"><channel><title>Gull Post</title><link>" + url("/") + "</link>" + items
                                + "</channel></rss>",
                        tag,
                        Map.of()));
        return this;
    }

    /** The requests for {@code path}. */
    public List<Request> requests(String path) {
        return requests.stream().filter(each -> each.path().equals(path)).toList();
    }

    /** The paths asked for, in order, robots.txt left out. */
    public List<String> asked() {
        return requests.stream()
                .map(Request::path)
                .filter(each -> !each.equals("/robots.txt"))
                .toList();
    }

    public void forgetRequests() {
        requests.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
