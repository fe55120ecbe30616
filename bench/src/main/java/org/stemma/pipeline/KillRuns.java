package org.stemma.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.stemma.ingest.CaptureSource;
import org.stemma.ingest.CaptureSources;
import org.stemma.store.SearchQuery;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;

/**
 * Kills a program that adds reports, traces and indexes at random moments, and looks at the store that it leaves: {@code KillRuns ROUNDS [SEED]}.
 * After each kill the store must open, be whole to SQLite, hold every report that was told of, and find all of its reports
 * by its text index. After {@value #LIFE} kills, or when all was added, the same input is added once more: then all of it must be there, nothing
 * twice, all stories traced, and a new store begins.
 */
public final class KillRuns {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int REPORTS = 900;
    private static final int LIFE = 10;
    private final Path folder;
    private final Random random;
    private final Pipeline pipeline;
    private final Set<String> told = new HashSet<>();
    /** Milliseconds that a program takes that is not killed. */
    private int whole;

    private int losses;
    private int kills;
    private int store;

    private KillRuns(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
        this.pipeline = pipeline(folder);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args[0].equals("child")) {
            child(Path.of(args[1]), Path.of(args[2]));
            return;
        }
        int rounds = Integer.parseInt(args[0]);
        OUT.println(
                run(rounds, args.length > 1 ? Long.parseLong(args[1]) : 1) + " of " + rounds + " runs without loss");
    }

    /** How many of so many runs lost nothing. */
    static int run(int rounds, long seed) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kill-runs");
        KillRuns runs = new KillRuns(folder, seed);
        try {
            return runs.run(rounds);
        } finally {
            runs.pipeline.close();
            delete(folder);
        }
    }

    private static Pipeline pipeline(Path folder) {
        return new Pipeline(SpeedTrial.setup(1).remembering(folder));
    }

    private static Archive archive(Pipeline pipeline, Path store) {
        return new Archive(
                pipeline,
                Store.open(new StoreAddress.Folder(store)),
                traced -> new Summarizer.Summary(0, new Row(traced.origins())),
                Clock.systemUTC());
    }

    private record Row(int origins) {}

    private static CaptureSource source(Path file) {
        return CaptureSources.of(List.of(file.toString()), InputStream.nullInputStream(), OUT::println);
    }

    /** Adds, traces and indexes until it is killed, and tells of what is kept. */
    private static void child(Path file, Path store) {
        Pipeline pipeline = pipeline(Objects.requireNonNull(file.getParent()));
        Archive archive = archive(pipeline, store);
        Thread tracing = new Thread(() -> {
            for (int i = 0; true; i++) {
                if (!archive.traceNext() || i % 20 == 0) {
                    archive.updateIndex();
                }
            }
        });
        tracing.setDaemon(true);
        tracing.start();
        archive.add(source(file), added -> {
            if (added instanceof Archive.Added.Stored) {
                OUT.println("told " + added.key());
            }
        });
        OUT.println("done");
        Runtime.getRuntime().halt(0);
    }

    private int run(int rounds) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("reports.jsonl"), reports());
        pipeline.analyzeOnce(
                source(file), document -> document, document -> {}); // the children take the analyses from the cache
        long begin = System.nanoTime();
        drain(start(file, folder.resolve("not-killed")));
        whole = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        OUT.printf(Locale.ROOT, "a program takes %d ms for %d reports%n", whole, REPORTS);
        for (int round = 1; round <= rounds; round++) {
            int before = losses;
            int in = store;
            int acknowledged = kill(file);
            check(round % LIFE == 0 || round == rounds || told.size() == REPORTS, file);
            OUT.printf(
                    Locale.ROOT,
                    "run %d: store %d, told of %d%s%n",
                    round,
                    in,
                    acknowledged,
                    losses == before ? "" : ": LOSS");
        }
        OUT.printf(Locale.ROOT, "%d processes were killed at work, %d had ended%n", kills, rounds - kills);
        return rounds - losses;
    }

    private Path current() {
        return folder.resolve("store" + store);
    }

    private int kill(Path file) throws IOException, InterruptedException {
        Process process = start(file, current());
        List<String> lines = new ArrayList<>();
        Thread reader = new Thread(() -> read(process, lines));
        reader.start();
        boolean ended = process.waitFor(random.nextInt(whole), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        reader.join();
        kills += ended ? 0 : 1;
        lines.stream().filter(each -> each.startsWith("told ")).forEach(each -> told.add(each.substring(5)));
        return (int) lines.stream().filter(each -> each.startsWith("told ")).count();
    }

    private static void drain(Process process) throws InterruptedException {
        read(process, new ArrayList<>());
        process.waitFor();
    }

    private static Process start(Path file, Path store) throws IOException {
        return new ProcessBuilder(command(file, store))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> command(Path file, Path store) {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx700m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KillRuns.class.getName(),
                "child",
                file.toString(),
                store.toString());
    }

    /** Whole lines alone: the last may be cut off. */
    private static void read(Process process, List<String> lines) {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            for (int c = out.read(); c >= 0; c = out.read()) {
                if (c == '\n') {
                    lines.add(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        } catch (IOException ended) {
            // what was read until then counts
        }
    }

    private void check(boolean last, Path file) throws IOException {
        try (Archive archive = archive(pipeline, current())) {
            Set<String> lost = new HashSet<>(told);
            lost.removeIf(key -> archive.store().read(tables -> tables.reports().holdsId(key)));
            archive.updateIndex();
            boolean whole = lost.isEmpty() && healthy() && indexed(archive) == count(archive);
            if (last) {
                archive.add(source(file), added -> {});
                archive.trace();
                whole &= count(archive) == REPORTS && indexed(archive) == REPORTS && stale(archive) == 0;
                told.clear();
                store++;
            }
            losses += whole ? 0 : 1;
        } catch (RuntimeException | SQLException failed) {
            OUT.println(failed);
            losses++;
        }
    }

    private boolean healthy() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + current().resolve("stemma.sqlite"));
                ResultSet result = connection.createStatement().executeQuery("pragma integrity_check")) {
            return result.next() && result.getString(1).equals("ok");
        }
    }

    private static long count(Archive archive) {
        return archive.store().read(tables -> tables.reports().count());
    }

    private static long stale(Archive archive) {
        return archive.store().read(tables -> tables.stories().countStale());
    }

    private static long indexed(Archive archive) {
        return archive.store().search(SearchQuery.words("harbourmaster"), 0, 2 * REPORTS).stream()
                .map(each -> each.id())
                .distinct()
                .count();
    }

    /** Reports of invented events, JSON Lines; each holds the word that is searched for. */
    private static List<String> reports() {
        Random words = new Random(7);
        String[] towns = {"Tarvik", "Corvane", "Eldmoor", "Sarnholt", "Quillby", "Brezno"};
        String[] events = {
            "fog closed the port", "a crane fell on the quay", "the ferry ran late", "a tanker leaked oil"
        };
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            int event = i / 3;
            String town = towns[event % towns.length];
            lines.add(String.format(
                    Locale.ROOT,
                    "{\"id\":\"k%d\",\"outlet\":\"%s Post\",\"published\":\"2031-05-%02dT%02d:00Z\",\"title\":\"%s: %s\",\"text\":"
                            + "\"The harbourmaster of %s, Lena Brandt, said that %s on day %d, and %d ships had to wait.\\n\\nShips number"
                            + " %d and %d of line %d lay outside, she said.\"}",
                    i,
                    town,
                    1 + event % 28,
                    i % 24,
                    town,
                    events[event % 4],
                    town,
                    events[event % 4],
                    event,
                    event * 7 % 1000,
                    event * 31 % 997,
                    event * 17 % 991,
                    words.nextInt(100_000)));
        }
        return lines;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
