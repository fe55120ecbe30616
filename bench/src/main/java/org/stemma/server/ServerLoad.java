package org.stemma.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a running server at a steady rate while reports are added: {@code ServerLoad ADDRESS [SECONDS] [RATE] [ADDED]}, the last two a
 * second. A request's time runs from when it was due, so that a server that stands still is not spared. Prints errors and percentiles.
 */
public final class ServerLoad {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"\\\\]{1,80})\",\"headline\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String address;
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger stored = new AtomicInteger();

    private ServerLoad(String address) {
        this.address = address;
    }

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        int rate = args.length > 2 ? Integer.parseInt(args[2]) : 200;
        int added = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        new ServerLoad(args[0]).run(seconds, rate, added);
    }

    private void run(int seconds, int rate, int added) throws IOException, InterruptedException {
        List<String> paths = paths();
        Thread adding = Thread.ofVirtual().start(() -> add(seconds, added));
        CountDownLatch left = new CountDownLatch(seconds * rate);
        long start = System.nanoTime();
        for (int i = 0; i < seconds * rate; i++) {
            long due = start + (long) (i * 1e9 / rate);
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            ask(paths.get(i % paths.size()), due, left);
        }
        left.await();
        adding.join();
        print(seconds);
    }

    /** What readers and programs ask for: lists, searches, and the stories of the first list. */
    private List<String> paths() throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>(List.of(
                "/stories",
                "/api/v1/stories?order=echo",
                "/api/v1/statements?limit=20",
                "/api/v1/events",
                "/api/v1/search?words=said",
                "/search?words=president",
                "/api/v1/status"));
        String list = client.send(request("/api/v1/stories?limit=20"), BodyHandlers.ofString())
                .body();
        Matcher id = ID.matcher(list);
        while (id.find()) {
            String segment =
                    URLEncoder.encode(id.group(1), StandardCharsets.UTF_8).replace("+", "%20");
            paths.add("/stories/" + segment);
            paths.add("/api/v1/stories/" + segment);
        }
        return paths;
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what fails is counted when it completes
    private void ask(String path, long due, CountDownLatch left) {
        client.sendAsync(request(path), BodyHandlers.ofByteArray()).whenComplete((response, failed) -> {
            times.add(System.nanoTime() - due);
            if (failed != null) {
                faults.add(path + ": " + failed);
            } else if (response.statusCode() != 200) {
                faults.add(path + ": " + response.statusCode());
            }
            left.countDown();
        });
    }

    /** Adds invented reports, one a request, until the time is over. */
    private void add(int seconds, int rate) {
        long start = System.nanoTime();
        for (int i = 0; i < seconds * rate; i++) {
            try {
                long due = start + (long) (i * 1e9 / rate);
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/reports"))
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(report(i)))
                        .build();
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                if (status == 200) {
                    stored.incrementAndGet();
                } else {
                    faults.add("adding: " + status);
                }
            } catch (IOException failed) {
                faults.add("adding: " + failed);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static String report(int i) {
        String place = "Vell" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26);
        return place.toUpperCase(Locale.ROOT) + " - The council of " + place + " said on Monday that " + (100 + i)
                + " houses stand empty after the flood of the river Orm.\n\n\"Nobody will live there before winter,\" said"
                + " Ines Falk, who leads the council of " + place + ". The ministry of housing promised " + (2 + i % 9)
                + " million crowns.";
    }

    private void print(int seconds) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%d requests in %d s, %d errors, %d reports added; ms: p50 %.1f, p95 %.1f, p99 %.1f, most %.1f%n",
                sorted.length,
                seconds,
                faults.size(),
                stored.get(),
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1));
        Arrays.stream(faults.toArray(String[]::new)).distinct().limit(10).forEach(System.out::println);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}
