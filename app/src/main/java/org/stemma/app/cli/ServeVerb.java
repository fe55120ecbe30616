package org.stemma.app.cli;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.stemma.app.server.Server;
import org.stemma.app.view.StoryLine;
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

    ServeVerb(World world) {
        super(world, false);
    }

    @Override
    public Integer call() {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            await(stopped);
        }));
        try (Pipeline pipeline = pipeline(threads, null);
                Archive archive = new Archive(pipeline, store.open(world), StoryLine::summary, Clock.systemUTC());
                Server server = Server.start(archive, Clock.systemUTC(), "127.0.0.1", port)) {
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
