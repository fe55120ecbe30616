package org.stemma.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.stemma.ingest.CaptureSource;
import org.stemma.ingest.CaptureSources;

/**
 * Measures how fast a stream is traced: {@code TraceSpeed FILE...}, each a file of JSON Lines, two threads. The first run over a file takes the language alone
 * ({@code analyze}), the second the whole of {@code trace}; each begins with models that remember nothing. There is no open peer that
 * traces; what the language alone costs is the measure.
 */
public final class TraceSpeed {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int THREADS = 2;

    private TraceSpeed() {}

    /** One of the two runs; gives the number of reports. */
    @FunctionalInterface
    private interface Work {
        int run(Pipeline pipeline, CaptureSource source);
    }

    public static void main(String[] files) throws IOException {
        OUT.println("run reports | reports/s (a cpu s), loading included | peak MB so far");
        for (String file : files) {
            measure("analyze", file, TraceSpeed::analyze);
            measure("trace", file, TraceSpeed::trace);
        }
    }

    private static void measure(String name, String file, Work work) throws IOException {
        CaptureSource source =
                CaptureSources.of(List.of(file), new ByteArrayInputStream(new byte[0]), System.err::println);
        SpeedTrial.Time begin = SpeedTrial.now();
        try (Pipeline pipeline = SpeedTrial.pipeline(THREADS)) {
            int reports = work.run(pipeline, source);
            String rate = SpeedTrial.now().since(begin).rate(reports);
            OUT.printf(Locale.ROOT, "%-7s %d | %s | %d%n", name, reports, rate, SpeedTrial.peak());
        }
    }

    private static int analyze(Pipeline pipeline, CaptureSource source) {
        int[] reports = {0};
        pipeline.analyze(source, document -> reports[0] += document.analysis() == null ? 0 : 1);
        return reports[0];
    }

    private static int trace(Pipeline pipeline, CaptureSource source) {
        return pipeline.trace(source).stories().stream()
                .mapToInt(story -> story.reports().size())
                .sum();
    }
}
