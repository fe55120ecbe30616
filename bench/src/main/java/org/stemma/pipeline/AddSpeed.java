package org.stemma.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stemma.ingest.CaptureSource;
import org.stemma.ingest.CaptureSources;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;

/**
 * Measures how fast reports are added: {@code AddSpeed FILE [FOLDER]}, JSON Lines, two threads, into new stores in a folder that is
 * taken away again; in FOLDER the analyses stay, so that a second run finds them. A row a run: into a store with nothing known, into a second store with the analyses that the first run left, and the same once
 * more into the second, which knows all. Each time: reports added and in the text index; then the stories traced.
 */
public final class AddSpeed {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int THREADS = 2;

    private final CaptureSource source;
    private final Path folder;

    private record Row(int origins) {}

    private AddSpeed(CaptureSource source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        CaptureSource source = CaptureSources.of(List.of(args[0]), InputStream.nullInputStream(), System.err::println);
        Path folder =
                args.length > 1 ? Files.createDirectories(Path.of(args[1])) : Files.createTempDirectory("add-speed");
        try {
            new AddSpeed(source, folder).run();
        } finally {
            delete(args.length > 1 ? folder.resolve("first") : folder);
            delete(folder.resolve("second"));
        }
    }

    private void run() throws IOException {
        OUT.println("run | reports | add: reports/s (a cpu s) | index: s | trace: stories, s (cpu s) | peak MB so far");
        measure("new", "first");
        measure("cached", "second");
        measure("known", "second");
    }

    private void measure(String name, String store) throws IOException {
        try (Pipeline pipeline = new Pipeline(SpeedTrial.setup(THREADS).remembering(folder));
                Archive archive = new Archive(
                        pipeline,
                        Store.open(new StoreAddress.Folder(folder.resolve(store))),
                        traced -> new Summarizer.Summary(0, new Row(traced.origins())),
                        Clock.systemUTC())) {
            int[] reports = {0};
            SpeedTrial.Time begin = SpeedTrial.now();
            archive.add(source, added -> reports[0]++);
            String added = SpeedTrial.now().since(begin).rate(reports[0]);
            begin = SpeedTrial.now();
            archive.updateIndex();
            String indexed = SpeedTrial.now().since(begin).text();
            long stale = archive.store().read(tables -> tables.stories().countStale());
            begin = SpeedTrial.now();
            archive.trace();
            String traced = SpeedTrial.now().since(begin).text();
            OUT.printf(
                    Locale.ROOT,
                    "%-7s | %d | %s | %s | %d, %s | %d%n",
                    name,
                    reports[0],
                    added,
                    indexed,
                    stale,
                    traced,
                    SpeedTrial.peak());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
