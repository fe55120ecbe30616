package org.stemma.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Content.Html;

/**
 * Measures how many pages one core reads a second: {@code ReadSpeed [ROUNDS] FOLDER...}, over every {@code .html} file below the
 * folders. Stemma's whole {@code read} (body, furniture, metadata, language) stands beside readability4j (title and body), and beside
 * the parsing of the HTML alone, which both begin with; bytes are made characters by Stemma's decoder for all three. The readers take
 * turns, round by round; time is the thread's own on its core, so that other work on the machine counts little; the median round counts.
 */
public final class ReadSpeed {
    private static final int WARM_UP = 3;

    private final List<Sample> samples;
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private long read;

    /** A page in memory. */
    private record Sample(Html page) {
        String text() {
            return PageDecoder.decode(page.bytes(), null);
        }
    }

    private ReadSpeed(List<Sample> samples) {
        this.samples = samples;
    }

    public static void main(String[] arguments) throws IOException {
        boolean counted = arguments.length > 0 && arguments[0].matches("\\d{1,4}");
        List<Sample> samples = new ArrayList<>();
        for (String folder : List.of(arguments).subList(counted ? 1 : 0, arguments.length)) {
            samples.addAll(load(Path.of(folder)));
        }
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("ReadSpeed [ROUNDS] FOLDER...: no .html file found");
        }
        new ReadSpeed(samples).measure(counted ? Integer.parseInt(arguments[0]) : 5);
    }

    private static List<Sample> load(Path folder) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                samples.add(new Sample(new Html(Files.readAllBytes(file), null)));
            }
        }
        return samples;
    }

    private void measure(int rounds) {
        ReportReader reader = new ReportReader(Gazetteer.load());
        List<ToIntFunction<Sample>> readers = List.of(
                sample -> stemma(reader, sample),
                sample -> text(new Readability4J("https://news.example/", sample.text())
                        .parse()
                        .getTextContent()),
                sample -> Jsoup.parse(sample.text()).childNodeSize());
        double[][] seconds = new double[readers.size()][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < readers.size(); i++) {
                double taken = seconds(readers.get(i));
                if (round >= 0) {
                    seconds[i][round] = taken;
                }
            }
        }
        report(median(seconds[0]), median(seconds[1]), median(seconds[2]));
    }

    private static int stemma(ReportReader reader, Sample sample) {
        Extraction found = reader.read(new Capture("page", "page", Capture.Hints.NONE, sample.page()));
        return found instanceof Extraction.Article article
                ? article.report().text().length()
                : 0;
    }

    private static int text(@Nullable String content) {
        return content == null ? 0 : content.length();
    }

    private double seconds(ToIntFunction<Sample> reader) {
        long begin = clock.getCurrentThreadCpuTime();
        for (Sample sample : samples) {
            read += reader.applyAsInt(sample);
        }
        return (clock.getCurrentThreadCpuTime() - begin) / 1e9;
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void report(double stemma, double readability, double parsing) {
        out.printf(Locale.ROOT, "%d pages; pages a second on one core:%n", samples.size());
        out.printf(Locale.ROOT, "stemma read     %7.1f%n", samples.size() / stemma);
        out.printf(Locale.ROOT, "readability4j   %7.1f%n", samples.size() / readability);
        out.printf(Locale.ROOT, "parsing alone   %7.1f%n", samples.size() / parsing);
        out.printf(Locale.ROOT, "stemma / readability4j  %.2f%n", readability / stemma);
        out.printf(Locale.ROOT, "share of parsing in stemma read  %.0f %%%n", 100 * parsing / stemma);
        out.printf(Locale.ROOT, "(%d characters)%n", read);
    }
}
