package org.stemma.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.stemma.app.config.Configuration;
import org.stemma.app.config.Settings;
import org.stemma.app.server.ServerSettings;
import org.stemma.pipeline.Pipeline;
import org.stemma.pipeline.Progress;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;

/** Looks at everything that a run needs. */
final class Examination {
    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST_HEAP = 1000;
    private static final long LEAST_DISK = 1000;
    private static final int LEAST_JDK = 21;
    /** No clock that is right shows a time before the program was made. */
    private static final Instant MADE = Instant.parse("2026-11-01T00:00:00Z");

    private final World world;
    private final Configuration configuration;
    private final List<String> faults;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    Examination(World world, Configuration configuration, List<String> faults, Clock clock) {
        this.world = world;
        this.configuration = configuration;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * What was found of one thing.
     *
     * @param state {@code good}, {@code note} or {@code bad}
     */
    record Finding(String of, String state, String says) {
        boolean bad() {
            return state.equals("bad");
        }

        String line() {
            return String.format(java.util.Locale.ROOT, "%-5s %-14s %s", state.equals("good") ? "ok" : state, of, says);
        }
    }

    List<Finding> of(StoreOptions store) {
        configuration();
        machine();
        models();
        encoder();
        look("store", () -> store(store.address(world)));
        disk(store);
        port();
        look(
                "clock",
                () -> new Finding(
                        "clock",
                        clock.instant().isBefore(MADE) ? "bad" : "good",
                        clock.instant().toString()));
        return List.copyOf(findings);
    }

    /** One look; what it throws is a finding. */
    private void look(String of, Supplier<Finding> at) {
        try {
            findings.add(at.get());
        } catch (RuntimeException failed) {
            findings.add(new Finding(of, "bad", String.valueOf(failed.getMessage())));
        }
    }

    private void add(String of, boolean good, String says) {
        findings.add(new Finding(of, good ? "good" : "bad", says));
    }

    private void configuration() {
        faults.forEach(each -> add("configuration", false, each));
        if (faults.isEmpty()) {
            Path file = configuration.file();
            add("configuration", true, file == null ? "no file; environment and usual values" : file.toString());
        }
        world.environment().keySet().stream()
                .filter(each -> each.startsWith("STEMMA_") && !KNOWN.contains(each))
                .filter(each -> Settings.all().stream()
                        .noneMatch(setting -> setting.variable().equals(each)))
                .sorted()
                .forEach(each -> findings.add(new Finding("configuration", "note", each + " is no setting")));
    }

    private static final List<String> KNOWN = List.of("STEMMA_CONFIG", "STEMMA_DEBUG", "STEMMA_JAVA_OPTIONS");

    private void machine() {
        int version = Runtime.version().feature();
        add(
                "jdk",
                version >= LEAST_JDK,
                version + " (" + System.getProperty("java.vendor") + "), 21 or later is needed");
        long heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
        add("memory", heap >= LEAST_HEAP, heap + " MB of heap, " + LEAST_HEAP + " MB are needed");
        add("cores", true, Integer.toString(Runtime.getRuntime().availableProcessors()));
    }

    private void models() {
        Path cache = world.cache();
        look("models", () -> {
            try (Stream<Path> files = Files.isDirectory(cache) ? Files.list(cache) : Stream.empty()) {
                long prepared = files.filter(each -> each.toString().endsWith(".models"))
                        .count();
                return new Finding(
                        "models",
                        prepared > 0 ? "good" : "note",
                        prepared > 0
                                ? "prepared in " + cache
                                : "not prepared yet in " + cache + ": the first run does");
            } catch (IOException failed) {
                return new Finding("models", "bad", cache + " cannot be read: " + failed.getMessage());
            }
        });
        look("cache", () -> {
            boolean writable = Files.isWritable(existing(cache));
            return new Finding("cache", writable ? "good" : "bad", cache + (writable ? "" : " cannot be written"));
        });
    }

    private static Path existing(Path path) {
        Path found = path.toAbsolutePath();
        while (!Files.exists(found) && found.getParent() != null) {
            found = found.getParent();
        }
        return found;
    }

    @SuppressWarnings("try") // opening it is the examination
    private void encoder() {
        Optional<String> file = configuration.find(Settings.ENCODER);
        if (file.isEmpty()) {
            findings.add(new Finding("encoder", "good", "none is set; translations are found without one"));
            return;
        }
        look("encoder", () -> {
            Pipeline.Setup setup = new Pipeline.Setup(world.cache(), 1, Map.of(), Progress.NONE);
            try (Pipeline opened = new Pipeline(setup.withEncoder(Path.of(file.get())))) {
                return new Finding("encoder", "good", file.get());
            } catch (IOException wrong) {
                return new Finding("encoder", "bad", String.valueOf(wrong.getMessage()));
            }
        });
    }

    private static Finding store(StoreAddress address) {
        if (address instanceof StoreAddress.Folder folder
                && !Files.exists(folder.folder().resolve("stemma.sqlite"))) {
            return new Finding("store", "note", "none at " + address + " yet; `stemma add PATH...` makes one");
        }
        try (Store store = Store.openToRead(address)) {
            long reports = store.read(tables -> tables.reports().count());
            long waiting = store.read(tables -> tables.stories().countStale());
            long behind = store.step() - store.indexStep();
            String says = address + ": " + reports + " reports"
                    + (waiting > 0 ? ", " + waiting + " stories wait to be traced" : "")
                    + (behind > 0
                            ? ", the text index is behind by " + behind + " steps: serve or add bring it up to date"
                            : "");
            return new Finding("store", waiting > 0 || behind > 0 ? "note" : "good", says);
        }
    }

    private void disk(StoreOptions store) {
        look("disk", () -> {
            Path folder = existing(store.address(world).folder());
            try {
                long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
                boolean writable = Files.isWritable(folder);
                String says = free + " MB free at " + folder + (writable ? "" : ", which cannot be written");
                return new Finding("disk", free >= LEAST_DISK && writable ? "good" : "bad", says);
            } catch (IOException failed) {
                return new Finding("disk", "bad", folder + ": " + failed.getMessage());
            }
        });
    }

    private void port() {
        look("port", () -> {
            ServerSettings settings = ServerSettings.of(configuration);
            try (ServerSocket socket = new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host()))) {
                return new Finding("port", "good", settings.host() + ":" + socket.getLocalPort() + " is free");
            } catch (IOException taken) {
                String says =
                        settings.host() + ":" + settings.port() + " is taken, by a server that runs already or another"
                                + " program (" + taken.getMessage() + ")";
                return new Finding("port", "note", says);
            }
        });
    }
}
