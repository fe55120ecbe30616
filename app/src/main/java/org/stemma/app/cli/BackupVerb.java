package org.stemma.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Backup;
import org.stemma.store.Store;
import org.stemma.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stemma backup}: one file of a store that is in use. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        header = "Writes a store to one file, while it is in use.",
        description =
                "The file is a SQLite database, whatever the store's own is; `stemma restore` makes a store of it.")
final class BackupVerb implements Callable<Integer> {
    private final World world;

    @Parameters(paramLabel = "FILE", description = "It must not be there yet.")
    @Nullable
    private Path file;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    BackupVerb(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Path target = Objects.requireNonNull(file);
        try (Store opened = store.openToRead(world)) {
            Backup.Content content = Backup.write(opened, target);
            world.out().println(sentence(content, "from " + opened.address() + " to " + target));
            return ExitCode.DONE;
        } catch (StoreException failed) {
            throw new BadUsage(String.valueOf(failed.getMessage()));
        }
    }

    static String sentence(Backup.Content content, String way) {
        return String.format(
                Locale.ROOT,
                "%d reports and %d stories %s (%.1f MB)",
                content.reports(),
                content.stories(),
                way,
                content.bytes() / 1e6);
    }
}
