package org.stemma.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.pipeline.Archive;
import org.stemma.store.Backup;
import org.stemma.store.StoreAddress;
import org.stemma.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stemma restore}: a store made of a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        header = "Makes a store of a backup.",
        description = "The store may be of the other kind: so one moves between SQLite and PostgreSQL.")
final class RestoreVerb implements Callable<Integer> {
    private final World world;

    @Parameters(paramLabel = "FILE", description = "What `stemma backup` wrote.")
    @Nullable
    private Path file;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    RestoreVerb(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Path source = Objects.requireNonNull(file);
        StoreAddress address = store.address(world);
        try {
            Backup.Content content = Backup.restore(source, address);
            Archive.index(address);
            world.out().println(BackupVerb.sentence(content, "from " + source + " to " + address));
            return ExitCode.DONE;
        } catch (StoreException failed) {
            throw new BadUsage(String.valueOf(failed.getMessage()));
        }
    }
}
