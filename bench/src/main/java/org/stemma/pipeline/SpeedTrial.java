package org.stemma.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.ingest.CaptureSource;
import org.stemma.ingest.CaptureSources;
import tools.jackson.databind.json.JsonMapper;

/** The clock of the trials of speed, and one system's part in {@link AnalyzeSpeed}, in a process of its own: {@code SpeedTrial stemma|corenlp THREADS FILE}. */
final class SpeedTrial {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private int sentences;

    static final String HEAD =
            "system threads | load s (cpu s) | first: reports/s (a cpu s) | warm: reports/s (a cpu s), sentences a cpu s | peak MB";

    /** What is measured, loaded; it remembers none of the texts. */
    interface Analyzer extends AutoCloseable {
        /** Analyses the texts and returns the number of their sentences. */
        int analyze(Path file);

        @Override
        void close();
    }

    /** Wall and processor seconds. */
    record Time(double wall, double cpu) {
        Time since(Time begin) {
            return new Time(wall - begin.wall, cpu - begin.cpu);
        }

        String text() {
            return String.format(Locale.ROOT, "%.2f s (%.2f cpu s)", wall, cpu);
        }

        /** So many a second, and a processor second. */
        String rate(int count) {
            return String.format(Locale.ROOT, "%.2f (%.2f)", count / wall, count / cpu);
        }
    }

    public static void main(String[] arguments) throws IOException {
        new SpeedTrial().measure(arguments[0], Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        System.exit(0);
    }

    private void measure(String name, int threads, Path file) throws IOException {
        int reports = Files.readAllLines(file).size();
        Time begin = now();
        Analyzer cold = analyzer(name, threads);
        Time load = now().since(begin);
        Time first = time(cold, file);
        long memory = peak();
        Analyzer warm = analyzer(name, threads);
        Time second = time(warm, file);
        OUT.printf(
                Locale.ROOT,
                "%-7s %d | %.2f (%.2f) | %s | %s %.0f | %d%n",
                name,
                threads,
                load.wall,
                load.cpu,
                first.rate(reports),
                second.rate(reports),
                sentences / second.cpu,
                memory);
    }

    private static Analyzer analyzer(String name, int threads) {
        return name.equals("stemma") ? new Stemma(threads) : new CoreNlp(threads);
    }

    private Time time(Analyzer analyzer, Path file) {
        Time begin = now();
        sentences = analyzer.analyze(file);
        Time time = now().since(begin);
        analyzer.close();
        return time;
    }

    static Time now() {
        return new Time(System.nanoTime() / 1e9, SYSTEM.getProcessCpuTime() / 1e9);
    }

    /** The most memory that this process has held, in MB; -1 where the system does not tell. */
    static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(-1)
                : -1;
    }

    static Pipeline pipeline(int threads) {
        return new Pipeline(setup(threads));
    }

    static Pipeline.Setup setup(int threads) {
        String own = System.getenv("STEMMA_CACHE");
        Path cache = own == null ? Path.of(System.getProperty("user.home"), ".cache", "stemma") : Path.of(own);
        return new Pipeline.Setup(cache, threads, Map.of(), Progress.NONE);
    }

    static List<String> texts(Path file) {
        try {
            List<String> texts = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                texts.add(JsonMapper.shared().readTree(line).path("text").asString());
            }
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The whole of {@code analyze}: reading, parse, names, times, statements, events. */
    private static final class Stemma implements Analyzer {
        private final Pipeline pipeline;

        Stemma(int threads) {
            this.pipeline = pipeline(threads);
            pipeline.analyze(sink -> {}, document -> {});
        }

        @Override
        public int analyze(Path file) {
            CaptureSource source = CaptureSources.of(
                    List.of(file.toString()), new ByteArrayInputStream(new byte[0]), System.err::println);
            int[] sentences = {0};
            pipeline.analyze(
                    source,
                    document -> sentences[0] += document.analysis() == null
                            ? 0
                            : document.analysis().annotated().sentences().size());
            return sentences[0];
        }

        @Override
        public void close() {
            pipeline.close();
        }
    }
}
