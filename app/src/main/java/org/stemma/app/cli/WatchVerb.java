package org.stemma.app.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.Json;
import org.stemma.app.view.StoryLine;
import org.stemma.app.watch.WatchEvent;
import org.stemma.app.watch.WatchThread;
import org.stemma.app.watch.Watcher;
import org.stemma.ingest.Lookout;
import org.stemma.ingest.Subscriptions.Subscription;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Pipeline;
import org.stemma.store.WatchTable.WatchRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stemma watch}: feeds into a store, as they grow. */
@Command(
        name = "watch",
        header = "Looks at feeds again and again, and adds the pages that are new to a store.",
        description = "A feed is RSS, Atom, JSON Feed or a sitemap. What was read is known after a restart.")
final class WatchVerb extends Verb {
    @Parameters(paramLabel = "FEED", arity = "1..*", description = "An address of a feed, or an OPML file of them.")
    List<String> feeds = new ArrayList<>();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final WatchOptions watching = new WatchOptions();

    @Option(names = "--once", description = "Looks once at what is due, and ends.")
    boolean once;

    @Option(names = "--again", description = "Looks at all now, whatever their time; at those that were gone too.")
    boolean again;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that analyse (default: one a core).")
    int threads = Runtime.getRuntime().availableProcessors();

    WatchVerb(World world) {
        super(world, false);
    }

    @Override
    public Integer call() {
        List<Subscription> lists = lists();
        Clock clock = Clock.systemUTC();
        boolean table = output.format(world, Format.jsonl) == Format.text;
        WatchScreen screen = new WatchScreen(world, clock, table && !once);
        try (Pipeline pipeline = pipeline(threads, null);
                Archive archive = new Archive(pipeline, store.open(world), StoryLine::summary, clock)) {
            Consumer<WatchEvent> events = table ? event -> screen.show(rows(archive)) : event -> print(event);
            Lookout lookout = watching.lookout(world, this::note);
            try (Watcher watcher = new Watcher(archive, lookout, watching.rhythm(), clock, events)) {
                watcher.watch(lists, again);
                if (!once) {
                    goOn(watcher, archive, clock);
                    return ExitCode.DONE;
                }
                watcher.round();
                archive.trace();
                if (table) {
                    screen.last(rows(archive));
                }
                return code(archive);
            }
        }
    }

    private List<Subscription> lists() {
        return Following.lists(feeds, this::note);
    }

    private void note(String message) {
        world.err().println("stemma: " + message.replaceAll("\\p{Cntrl}", "\ufffd"));
        world.err().flush();
    }

    @SuppressWarnings("try") // it looks beside, until it is closed
    private void goOn(Watcher watcher, Archive archive, Clock clock) {
        try (Shutdown shutdown = new Shutdown();
                WatchThread thread = new WatchThread(watcher, clock, archive::trace).start()) {
            shutdown.await();
        }
    }

    private static List<WatchRow> rows(Archive archive) {
        return archive.store().read(tables -> tables.watches().active());
    }

    private void print(WatchEvent event) {
        PrintStream out = world.out();
        out.println(Json.line(Line.of(event)));
        out.flush();
    }

    /** An event as a line. */
    record Line(
            String at,
            String event,
            String feed,
            @Nullable String page,
            @Nullable String report,
            @Nullable String detail,
            @Nullable String next) {
        static Line of(WatchEvent event) {
            return new Line(
                    event.at().toString(),
                    event.kind().word(),
                    event.feed(),
                    event.page(),
                    event.report(),
                    event.detail(),
                    event.next() == null ? null : event.next().toString());
        }
    }

    private static int code(Archive archive) {
        List<WatchRow> rows = rows(archive);
        long well = rows.stream().filter(each -> each.state().equals("well")).count();
        if (well == 0) {
            return ExitCode.NOTHING;
        }
        return well == rows.size() ? ExitCode.DONE : ExitCode.PARTLY;
    }
}
