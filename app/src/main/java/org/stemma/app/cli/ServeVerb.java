package org.stemma.app.cli;

import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stemma.app.alert.AlertSettings;
import org.stemma.app.config.Configuration;
import org.stemma.app.config.ConfigurationException;
import org.stemma.app.config.Setting;
import org.stemma.app.config.Settings;
import org.stemma.app.server.Server;
import org.stemma.app.server.ServerLog;
import org.stemma.app.server.ServerSettings;
import org.stemma.app.view.StoryLine;
import org.stemma.ingest.Subscriptions.Subscription;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Pipeline;
import org.stemma.pipeline.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stemma serve}: a store's pages and its interface for programs. */
@Command(
        name = "serve",
        header = "Shows a store as pages, and answers programs, until it is stopped.",
        footer = "Settings, their names in the environment and in the configuration file: docs/operation.md.")
final class ServeVerb extends Verb {
    private static final Logger LOG = LoggerFactory.getLogger(ServeVerb.class);

    private final Configuration configuration;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "To bind to; other than 127.0.0.1 only with a token (STEMMA_TOKEN).")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "PORT", description = "Default: 7878; 0 for any that is free.")
    private @Nullable String port;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that analyse (default: one a core).")
    private @Nullable String threads;

    @Option(
            names = "--watch",
            paramLabel = "FEED",
            description = "Watches this feed beside, or those of this OPML file; may be given several times.")
    List<String> feeds = new ArrayList<>();

    @Mixin
    private final WatchOptions watching = new WatchOptions();

    ServeVerb(World world, Configuration configuration) {
        super(world, false);
        this.configuration = configuration;
    }

    @SuppressWarnings("try") // it follows beside, until it is closed
    @Override
    public Integer call() {
        Configuration given = given();
        ServerSettings settings = settings(given);
        ServerLog.begin(given, world.err());
        List<Subscription> lists = Following.lists(
                feeds.isEmpty() ? given.get(Settings.WATCH) : feeds,
                note -> world.err().println("stemma: " + note));
        AlertSettings alerts = Following.settings(given, "http://" + shown(settings.host()) + ":" + settings.port());
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            await(stopped);
        }));
        try (Pipeline pipeline = pipeline(given);
                Archive archive = new Archive(pipeline, store.open(world), StoryLine::summary, Clock.systemUTC());
                Server server = Server.start(archive, Clock.systemUTC(), settings, alerts);
                Following following = Following.start(world, archive, alerts, lists, watching)) {
            world.err()
                    .println("stemma: serving " + archive.store().address() + " at http://" + shown(settings.host())
                            + ":" + server.port() + "/");
            world.err().flush();
            await(stop);
            LOG.info("stopping");
        } catch (JavalinBindException taken) {
            throw new BadUsage("cannot listen at " + settings.host() + ":" + settings.port() + ": " + taken.getMessage()
                    + "; --port takes another");
        } finally {
            LOG.info("stopped");
            stopped.countDown();
        }
        return ExitCode.DONE;
    }

    private Configuration given() {
        Map<Setting<?>, @Nullable String> options = new LinkedHashMap<>();
        options.put(Settings.HOST, host);
        options.put(Settings.PORT, port);
        options.put(Settings.THREADS, threads);
        options.put(Settings.STORE, store.given);
        try {
            return configuration.with(options);
        } catch (ConfigurationException wrong) {
            throw new BadUsage(String.join("\nstemma: ", wrong.errors()));
        }
    }

    private static ServerSettings settings(Configuration given) {
        try {
            return ServerSettings.of(given);
        } catch (IllegalArgumentException wrong) {
            throw new BadUsage(String.valueOf(wrong.getMessage()));
        }
    }

    private Pipeline pipeline(Configuration given) {
        int count = given.find(Settings.THREADS).orElse(Runtime.getRuntime().availableProcessors());
        Pipeline.Setup setup = new Pipeline.Setup(world.cache(), count, Map.of(), Progress.NONE);
        return new Pipeline(withEncoder(setup, null));
    }

    private static String shown(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
