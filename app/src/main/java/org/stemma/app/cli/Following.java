package org.stemma.app.cli;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stemma.app.alert.AlertSettings;
import org.stemma.app.alert.AlertSettingsReader;
import org.stemma.app.alert.AlertThread;
import org.stemma.app.config.Configuration;
import org.stemma.app.watch.WatchEvent;
import org.stemma.app.watch.WatchTargets;
import org.stemma.app.watch.WatchThread;
import org.stemma.app.watch.Watcher;
import org.stemma.ingest.Subscriptions.Subscription;
import org.stemma.pipeline.Archive;

/** What a server does beside answering: watches feeds, evaluates alerts, sends. */
final class Following implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("org.stemma.app.watch");

    private final AlertThread alerts;
    private final @Nullable WatchThread watching;

    private Following(AlertThread alerts, @Nullable WatchThread watching) {
        this.alerts = alerts;
        this.watching = watching;
    }

    /** The lists that {@code feeds} stand for. */
    static List<Subscription> lists(List<String> feeds, Consumer<String> notes) {
        try {
            return WatchTargets.of(feeds, notes);
        } catch (IllegalArgumentException wrong) {
            throw new BadUsage(String.valueOf(wrong.getMessage()));
        }
    }

    /** What alerts and digests need, of what is set. */
    static AlertSettings settings(Configuration given, String address) {
        try {
            return AlertSettingsReader.read(given, address);
        } catch (IllegalArgumentException wrong) {
            throw new BadUsage(String.valueOf(wrong.getMessage()));
        }
    }

    /** Starts; nothing is watched where {@code lists} is empty. */
    static Following start(
            World world, Archive archive, AlertSettings settings, List<Subscription> lists, WatchOptions options) {
        Clock clock = Clock.systemUTC();
        AlertThread alerts = new AlertThread(archive, clock, settings, CommandLineProgram.VERSION);
        WatchThread watching = null;
        if (lists.isEmpty()) {
            archive.store().write(tables -> {
                tables.watches().deactivateAll();
                return true;
            });
        } else {
            Watcher watcher =
                    new Watcher(archive, options.lookout(world, LOG::info), options.rhythm(), clock, Following::log);
            watcher.watch(lists, false);
            watching = new WatchThread(watcher, clock, () -> {}).start(); // the server traces what waits
        }
        return new Following(alerts.start(), watching);
    }

    private static void log(WatchEvent event) {
        String page = event.page() == null ? "" : " " + event.page();
        String detail = event.detail() == null ? "" : ": " + event.detail();
        String line = (event.kind().word() + " " + event.feed() + page + detail).replaceAll("\\p{Cntrl}", "\ufffd");
        if (event.isFailure()) {
            LOG.warn(line);
        } else {
            LOG.info(line);
        }
    }

    @Override
    public void close() {
        if (watching != null) {
            watching.close();
        }
        alerts.close();
    }
}
