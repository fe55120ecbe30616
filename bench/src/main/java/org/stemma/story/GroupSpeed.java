package org.stemma.story;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.extract.Extraction;
import org.stemma.extract.ReportReader;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.ingest.CaptureSources;
import org.stemma.ingest.Input;

/**
 * Measures what grouping costs as the stream grows: {@code GroupSpeed FILE...}, JSON Lines in the order of publication. A row for every
 * doubling: processor time a report since the row before (reading JSON and the report, reading what grouping keeps of it, placing it),
 * reports a second that two cores reach where the first two are done beside the third, live memory, and what is held. Up to
 * {@value #PEER} reports a plain peer runs along: one pass of TF-IDF over all running centroids. Time is the thread's own on its core, so
 * that other work on the machine counts little.
 */
public final class GroupSpeed {
    private static final int FIRST = 1250;
    private static final int PEER = 2500;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final ReportReader reader = new ReportReader(Gazetteer.load());
    private final StoryClusterer clusterer = new StoryClusterer();
    private final CentroidPeer peer = new CentroidPeer();
    private long mark = clock.getCurrentThreadCpuTime();
    private long reading;
    private long reducing;
    private long placing;
    private long peering;
    private int rowAt = FIRST;
    private int last;

    private GroupSpeed() {}

    public static void main(String[] files) {
        if (files.length == 0) {
            throw new IllegalArgumentException("GroupSpeed FILE...: JSON Lines in the order of publication");
        }
        new GroupSpeed().run(List.of(files));
    }

    private void run(List<String> files) {
        out.println("  reports   µs read  µs reduce   µs place   µs peer   reports/s   live MB      held     terms");
        CaptureSources.of(files, InputStream.nullInputStream(), out::println).forEach(this::accept);
        if (clusterer.size() > last) {
            row();
        }
    }

    private void accept(Input input) {
        if (!(input instanceof Input.Captured captured)
                || !(reader.read(captured.capture()) instanceof Extraction.Article article)) {
            return;
        }
        reading += lap();
        Digest digest = Digest.of(article.report());
        reducing += lap();
        clusterer.add(digest);
        placing += lap();
        accompany(digest);
        if (clusterer.size() == rowAt) {
            row();
            rowAt *= 2;
        }
    }

    private void accompany(Digest digest) {
        if (clusterer.size() <= PEER) {
            peer.add(digest.features().words());
            peering += lap();
        }
    }

    /** Nanoseconds of this thread since the last lap. */
    private long lap() {
        long before = mark;
        mark = clock.getCurrentThreadCpuTime();
        return mark - before;
    }

    private void row() {
        int reports = clusterer.size() - last;
        double beside = Math.max((double) placing, (double) (reading + reducing + placing) / 2);
        out.printf(
                Locale.ROOT,
                "%,9d  %8.0f  %9.0f  %9.0f  %8s  %,10.0f  %,8d  %,8d  %,8d%n",
                clusterer.size(),
                reading / 1e3 / reports,
                reducing / 1e3 / reports,
                placing / 1e3 / reports,
                clusterer.size() <= PEER ? String.format(Locale.ROOT, "%.0f", peering / 1e3 / reports) : "",
                reports / beside * 1e9,
                live() >> 20,
                clusterer.held(),
                clusterer.terms());
        last = clusterer.size();
        reading = 0;
        reducing = 0;
        placing = 0;
        peering = 0;
        lap();
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** What everybody would write first: a report joins the story whose summed words are nearest, if they are near enough. */
    private static final class CentroidPeer {
        private static final double NEAR = .3;

        private final TermCounts documents = new TermCounts();
        private final List<Centroid> stories = new ArrayList<>();
        private int reports;

        void add(TermVector words) {
            reports++;
            Centroid own = new Centroid();
            own.add(weighed(words));
            Centroid best = null;
            double nearest = NEAR;
            for (Centroid story : stories) {
                double near = own.cosine(story);
                if (near > nearest) {
                    nearest = near;
                    best = story;
                }
            }
            if (best == null) {
                stories.add(own);
            } else {
                best.add(own.sums);
            }
        }

        private Map<Integer, Double> weighed(TermVector words) {
            Map<Integer, Double> weights = new HashMap<>();
            for (int i = 0; i < words.size(); i++) {
                int count = documents.increment(words.term(i));
                weights.put(words.term(i), words.frequency(i) * Math.log((reports + 1.0) / count));
            }
            return weights;
        }
    }

    /** The sum of the vectors of a story. */
    private static final class Centroid {
        private final Map<Integer, Double> sums = new HashMap<>();
        private double squares;

        void add(Map<Integer, Double> vector) {
            vector.forEach((term, weight) -> sums.merge(term, weight, Double::sum));
            squares = sums.values().stream().mapToDouble(x -> x * x).sum();
        }

        double cosine(Centroid other) {
            double dot = 0;
            for (Map.Entry<Integer, Double> entry : sums.entrySet()) {
                dot += entry.getValue() * other.sums.getOrDefault(entry.getKey(), 0.0);
            }
            return dot == 0 ? 0 : dot / Math.sqrt(squares * other.squares);
        }
    }
}
