package org.stemma.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A store: its database, and the text index beside it. One program at a time writes; others may read meanwhile. Reads see one state each.
 */
public final class Store implements AutoCloseable {
    private final StoreAddress address;
    private final Database database;
    private final IndexHolder index;
    private final @Nullable FileChannel lock;

    private Store(StoreAddress address, Database database, @Nullable FileChannel lock) {
        this.address = address;
        this.database = database;
        this.index = new IndexHolder(address, lock != null);
        this.lock = lock;
    }

    /**
     * Opens a store to write and read; makes it where there is none.
     *
     * @throws StoreException where it cannot be opened, or another program writes to it
     */
    public static Store open(StoreAddress address) {
        FileChannel lock = lock(address);
        try {
            return new Store(address, Database.open(address), lock);
        } catch (StoreException failed) {
            release(lock);
            throw failed;
        }
    }

    /**
     * Opens a store as it is, beside the program that writes to it.
     *
     * @throws StoreException where there is none, or it is of another version
     */
    public static Store openToRead(StoreAddress address) {
        return new Store(address, Database.openToRead(address), null);
    }

    private static FileChannel lock(StoreAddress address) {
        Path file = address.folder().resolve("lock");
        try {
            Files.createDirectories(address.folder());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StoreException("another program writes to the store " + address
                        + "; add through it (POST /api/v1/reports), or stop it first");
            }
            return channel;
        } catch (IOException failed) {
            throw new StoreException("cannot open the store " + address + ": " + failed, failed);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null; // by this very program
        }
    }

    private static void release(@Nullable FileChannel lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException ignored) {
            // the lock ends with the program
        }
    }

    public StoreAddress address() {
        return address;
    }

    public boolean writable() {
        return lock != null;
    }

    /** Does {@code work} in one transaction: when this returns, all of it is kept; when it throws, nothing. */
    public <T> T write(Function<Tables, T> work) {
        if (!writable()) {
            throw new IllegalStateException("this store was opened to read");
        }
        return database.write(handle -> work.apply(new Tables(handle)));
    }

    /** Reads one state of the store. */
    public <T> T read(Function<Tables, T> work) {
        return database.read(handle -> work.apply(new Tables(handle)));
    }

    /** The step that the database reached last: every change of it has a later one. */
    public long step() {
        return database.read(handle -> new Settings(handle).get("step"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** The step up to which the text index knows everything. */
    public long indexStep() {
        return index.step();
    }

    /** The best finds; none where nothing was indexed yet. */
    public List<Found> search(SearchQuery query, int skipped, int most) {
        return index.search(query, skipped, most);
    }

    /** How many reports or statements {@code query} finds. */
    public int countFound(SearchQuery query) {
        return index.count(query);
    }

    /** Whether {@code query} finds anything in a story. */
    public boolean matches(SearchQuery query, String story) {
        return index.matches(query, story);
    }

    /**
     * Brings the text index up to the latest step of the database; one that is damaged is made anew.
     *
     * @param reports says what is indexed of a report
     * @param statements says what is indexed of a statement
     */
    public void updateIndex(
            Function<ReportTable.Analyzed, IndexEntry> reports,
            BiFunction<Tables, StatementRow, IndexEntry> statements) {
        if (!writable()) {
            throw new IllegalStateException("this store was opened to read");
        }
        index.update(opened -> new IndexUpdate(database, opened, reports, statements).run());
    }

    /** The database itself. */
    Database database() {
        return database;
    }

    @Override
    public void close() {
        index.close();
        database.close();
        release(lock);
    }
}
