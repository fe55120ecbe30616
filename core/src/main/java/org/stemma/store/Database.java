package org.stemma.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A database of either kind: one connection that writes, in turn, and several that read beside it. The tables are brought to this
 * version's form when it is opened to write.
 */
final class Database implements AutoCloseable {
    private static final int READERS = 8;
    /** Milliseconds that one waits for another's writing, or for a server that is away. */
    private static final int PATIENCE = 30_000;

    private static final int PATIENCE_WITH_SERVER = 10_000;
    /** A part of this size is written in place at once: what a large batch writes stays in memory until then. */
    private static final int CACHE_KIB = 64 * 1024;

    private final @Nullable HikariDataSource writers;
    private final HikariDataSource readers;
    private final Jdbi writing;
    private final Jdbi reading;
    private final StoreAddress address;

    private Database(StoreAddress address, @Nullable HikariDataSource writers, HikariDataSource readers) {
        this.address = address;
        this.writers = writers;
        this.readers = readers;
        this.reading = Jdbi.create(readers);
        this.writing = writers == null ? reading : Jdbi.create(writers);
    }

    /** @throws StoreException where it cannot be opened, or is of a later version */
    static Database open(StoreAddress address) {
        return opening(address, () -> {
            Files.createDirectories(address.folder());
            // the migration takes several connections at once where it can
            try (HikariDataSource own = pool(writers(address), 1)) {
                Migration.run(address instanceof StoreAddress.Postgres postgres ? direct(postgres) : own, address);
            }
            return new Database(address, pool(writers(address), 1), pool(readers(address), READERS));
        });
    }

    /**
     * Opens it as it is, beside the program that writes.
     *
     * @throws StoreException where there is none, or it is of another version
     */
    static Database openToRead(StoreAddress address) {
        return opening(address, () -> {
            if (address instanceof StoreAddress.Folder folder && !Files.exists(file(folder))) {
                throw new StoreException("there is no store at " + address + "; `stemma add PATH...` makes one");
            }
            HikariDataSource readers = pool(readers(address), READERS);
            try {
                Migration.requireCurrent(readers, address);
                return new Database(address, null, readers);
            } catch (StoreException | FlywayException failed) {
                readers.close();
                throw failed;
            }
        });
    }

    /** What opens a database. */
    @FunctionalInterface
    private interface Opening {
        Database run() throws IOException;
    }

    private static Database opening(StoreAddress address, Opening opening) {
        try {
            return opening.run();
        } catch (StoreException told) {
            throw String.valueOf(told.getMessage()).contains(address.toString())
                    ? told
                    : new StoreException("cannot open the store " + address + ": " + told.getMessage(), told);
        } catch (FlywayException | JdbiException | IOException | HikariPool.PoolInitializationException failed) {
            throw new StoreException("cannot open the store " + address + ": " + Trouble.of(failed, address), failed);
        }
    }

    static Path file(StoreAddress.Folder address) {
        return address.folder().resolve("stemma.sqlite");
    }

    private static HikariConfig writers(StoreAddress address) {
        return switch (address) {
            case StoreAddress.Folder folder -> sqlite(file(folder), false);
            case StoreAddress.Postgres postgres -> postgres(postgres, false);
        };
    }

    private static HikariConfig readers(StoreAddress address) {
        return switch (address) {
            case StoreAddress.Folder folder -> sqlite(file(folder), true);
            case StoreAddress.Postgres postgres -> postgres(postgres, true);
        };
    }

    private static HikariConfig sqlite(Path file, boolean readOnly) {
        SQLiteConfig settings = settings();
        if (readOnly) {
            settings.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        }
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl(url(file));
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setConnectionTimeout(PATIENCE);
        if (readOnly) {
            config.setConnectionInitSql("pragma query_only = true");
        }
        return config;
    }

    private static SQLiteConfig settings() {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        settings.setBusyTimeout(PATIENCE);
        settings.setCacheSize(-CACHE_KIB);
        settings.enforceForeignKeys(true);
        return settings;
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    private static HikariConfig postgres(StoreAddress.Postgres address, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setReadOnly(readOnly);
        config.setConnectionTimeout(PATIENCE_WITH_SERVER);
        return config;
    }

    private static HikariDataSource pool(HikariConfig config, int size) {
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static DataSource direct(StoreAddress.Postgres address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        return source;
    }

    /** One connection of its own. */
    static Connection connect(StoreAddress address) throws SQLException {
        return switch (address) {
            case StoreAddress.Folder folder -> settings().createConnection(url(file(folder)));
            case StoreAddress.Postgres postgres -> DriverManager.getConnection(postgres.url());
        };
    }

    /** A connection to a database that lies in one file, and is only read. */
    static Connection opened(Path file) throws SQLException {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setReadOnly(true);
        return settings.createConnection(url(file));
    }

    /** A connection to a new database in one file, with empty tables. */
    static Connection create(Path file) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource(new SQLiteConfig());
        source.setUrl(url(file));
        Migration.run(source, new StoreAddress.Folder(file));
        return source.getConnection();
    }

    /** Does {@code work} in one transaction: all of it is kept, or nothing. */
    <T> T write(Function<Handle, T> work) {
        return attempt("write to", () -> writing.inTransaction(work::apply));
    }

    /** Reads one state of the store. */
    <T> T read(Function<Handle, T> work) {
        return attempt("read", () -> reading.inTransaction(work::apply));
    }

    private <T> T attempt(String act, Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException failed) {
            forgetConnections();
            throw new StoreException(
                    "cannot " + act + " the store " + address + ": " + Trouble.of(failed, address), failed);
        }
    }

    /** Where one connection failed, the others may have been lost with it: those that are free are made anew. */
    private void forgetConnections() {
        readers.getHikariPoolMXBean().softEvictConnections();
        if (writers != null) {
            writers.getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public void close() {
        readers.close();
        if (writers != null) {
            writers.close();
        }
    }
}
