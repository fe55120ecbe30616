package org.stemma.app.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.stemma.app.alert.AlertSettings;
import org.stemma.app.server.Server;
import org.stemma.app.view.StoryLine;
import org.stemma.ingest.Subscriptions.Subscription;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stemma serve}: a store's pages and its interface for programs. */
@Command(name = "serve", header = "Shows a store as pages, and answers programs, until it is stopped.")
final class ServeVerb extends Verb {
    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "7878", description = "default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that analyse (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--watch",
            paramLabel = "FEED",
            description = "Watches this feed beside, or those of this OPML file; may be given several times.")
    List<String> feeds = new ArrayList<>();

    @Mixin
    private final WatchOptions watching = new WatchOptions();

    ServeVerb(World world) {
        super(world, false);
    }

    @Override
    public Integer call() {
        List<Subscription> lists = Following.lists(feeds, note -> world.err().println("stemma: " + note));
        AlertSettings alerts = AlertSettings.at("http://127.0.0.1:" + port);
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            await(stopped);
        }));
        try (Pipeline pipeline = pipeline(threads, null);
                Archive archive = new Archive(pipeline, store.open(world), StoryLine::summary, Clock.systemUTC());
                Server server = Server.start(archive, Clock.systemUTC(), "127.0.0.1", port, alerts);
                Following following = Following.start(world, archive, alerts, lists, watching)) {
            world.err()
                    .println("stemma: serving " + archive.store().address() + " at http://127.0.0.1:" + server.port()
                            + "/");
            world.err().flush();
            await(stop);
        } finally {
            stopped.countDown();
        }
        return ExitCode.DONE;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
