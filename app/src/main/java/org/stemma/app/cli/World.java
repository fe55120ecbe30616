package org.stemma.app.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What surrounds a run: streams, terminal and environment. */
public record World(
        InputStream in, PrintStream out, PrintStream err, Terminal terminal, Map<String, String> environment) {

    /**
     * What the launcher found of the terminal.
     *
     * @param out whether standard output is one
     * @param err whether standard error is one
     * @param columns its width in cells
     */
    public record Terminal(boolean out, boolean err, int columns) {
        private static final int DEFAULT_COLUMNS = 100;
        private static final int LEAST_COLUMNS = 40;

        /** Reads {@code stemma.terminal.out}, {@code .err} and {@code .columns}. */
        public static Terminal of(Properties properties) {
            int columns = DEFAULT_COLUMNS;
            String given = properties.getProperty("stemma.terminal.columns", "");
            if (given.matches("\\d{1,5}") && Integer.parseInt(given) > 0) {
                columns = Math.max(LEAST_COLUMNS, Integer.parseInt(given));
            }
            return new Terminal(
                    Boolean.parseBoolean(properties.getProperty("stemma.terminal.out")),
                    Boolean.parseBoolean(properties.getProperty("stemma.terminal.err")),
                    columns);
        }
    }

    /** Whether results may be coloured: on a terminal that is not dumb, and NO_COLOR is not set. */
    boolean colour() {
        return terminal.out()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** STEMMA_CACHE, else the user's cache folder. */
    Path cache() {
        String given = environment.getOrDefault("STEMMA_CACHE", "");
        return given.isEmpty() ? userCache().resolve("stemma") : Path.of(given);
    }

    /** The user's data folder. */
    Path data() {
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        String home = System.getProperty("user.home", ".");
        return (xdg.isEmpty() ? Path.of(home, ".local", "share") : Path.of(xdg)).resolve("stemma");
    }

    /** The file of the user's settings; it need not be there. */
    Path settings() {
        String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
        String home = System.getProperty("user.home", ".");
        return (xdg.isEmpty() ? Path.of(home, ".config") : Path.of(xdg))
                .resolve("stemma")
                .resolve("config.yaml");
    }

    /** The same with another environment. */
    World with(Map<String, String> other) {
        return new World(in, out, err, terminal, other);
    }

    private Path userCache() {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (!xdg.isEmpty()) {
            return Path.of(xdg);
        }
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String home = System.getProperty("user.home", ".");
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Caches");
        }
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        return os.contains("windows") && !local.isEmpty() ? Path.of(local) : Path.of(home, ".cache");
    }
}
