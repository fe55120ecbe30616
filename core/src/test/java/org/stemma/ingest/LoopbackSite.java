package org.stemma.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on the loopback interface that sends what tests tell it to, byte for byte. What it does not know is not found. */
final class LoopbackSite implements AutoCloseable {
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    /** What was asked for. */
    record Request(String path, Map<String, String> fields) {
        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    /** Writes an answer, head and body. */
    interface Answer {
        void write(Request request, OutputStream out) throws IOException;
    }

    LoopbackSite() {
        this(plain());
    }

    LoopbackSite(ServerSocket server) {
        this.server = server;
        threads.submit(this::serve);
    }

    private static ServerSocket plain() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LoopbackSite at(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** Answers with {@code lines} as head and {@code body}, whose length is added. */
    LoopbackSite at(String path, String lines, byte[] body) {
        return at(path, (request, out) -> out.write(answer(lines, body)));
    }

    LoopbackSite page(String path, String text) {
        return at(
                path, "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    LoopbackSite robots(String lines) {
        return at("/robots.txt", "HTTP/1.1 200 OK\nContent-Type: text/plain", lines.getBytes(StandardCharsets.UTF_8));
    }

    LoopbackSite redirect(String path, String location) {
        return at(path, "HTTP/1.1 302 Found\nLocation: " + location, new byte[0]);
    }

    /** Sends {@code bytes} and then nothing more, with the connection left open, until the other side closes it. */
    static Answer stalling(String bytes) {
        return (request, out) -> {
            try {
                out.write(bytes.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                Thread.sleep(60_000);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        };
    }

    static byte[] answer(String lines, byte[] body) {
        String head = lines.replace("\n", "\r\n") + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    /** The address of {@code path} on {@code host}, a name that the test's resolver leads here. */
    String url(String host, String path) {
        return "http://" + host + ":" + server.getLocalPort() + path;
    }

    int port() {
        return server.getLocalPort();
    }

    /** The paths asked for, in order, robots.txt left out. */
    List<String> asked() {
        return requests().stream()
                .map(Request::path)
                .filter(path -> !path.equals("/robots.txt"))
                .toList();
    }

    List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private Void serve() throws IOException {
        while (true) {
            Socket connection = server.accept();
            threads.submit(() -> converse(connection));
        }
    }

    private Void converse(Socket connection) throws IOException {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String path = in.readLine().split(" ")[1];
            Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                fields.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip());
            }
            Request request = new Request(path, fields);
            requests.add(request);
            OutputStream out = connection.getOutputStream();
            answers.getOrDefault(path, (any, o) -> o.write(answer("HTTP/1.1 404 Not Found", new byte[0])))
                    .write(request, out);
            out.flush();
        }
        return null;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
