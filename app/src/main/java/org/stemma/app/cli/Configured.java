package org.stemma.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.app.config.Configuration;
import org.stemma.app.config.ConfigurationException;

/**
 * A run with its settings.
 *
 * @param world whose environment holds what the file sets, so that every verb keeps to it
 * @param faults all that is wrong with the settings; none of them is in force then
 */
record Configured(World world, Configuration configuration, List<String> faults) {
    /** Reads the settings that {@code args} and the environment lead to. */
    static Configured of(World world, String... args) {
        String named = option(args);
        String usual = world.environment().getOrDefault("STEMMA_CONFIG", "");
        String file = named != null ? named : usual.isEmpty() ? null : usual;
        try {
            Configuration read =
                    Configuration.read(file == null ? null : Path.of(file), world.settings(), world.environment());
            return new Configured(world.with(read.over(world.environment())), read, List.of());
        } catch (ConfigurationException wrong) {
            return new Configured(world, Configuration.usual(), wrong.errors());
        }
    }

    /** The option is looked for before the command line is read, for the verbs are made with what it names. */
    private static @Nullable String option(String... args) {
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].startsWith("--config=")) {
                return args[i].substring("--config=".length());
            }
            if (args[i].equals("--config") && i + 1 < args.length) {
                return args[i + 1];
            }
        }
        return null;
    }
}
