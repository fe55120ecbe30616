package org.stemma.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A database of either kind: one connection that writes, in turn, and several that read beside it. The tables are brought to this
 * version's form when it is opened.
 */
final class Database implements AutoCloseable {
    private static final int READERS = 8;
    private static final long PATIENCE = 30_000;

    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final Jdbi writing;
    private final Jdbi reading;
    private final StoreAddress address;

    private Database(StoreAddress address, HikariDataSource writers, HikariDataSource readers) {
        this.address = address;
        this.writers = writers;
        this.readers = readers;
        this.writing = Jdbi.create(writers);
        this.reading = Jdbi.create(readers);
    }

    /** @throws StoreException where it cannot be opened, or is of a later version */
    static Database open(StoreAddress address) {
        try {
            Database database = switch (address) {
                case StoreAddress.Folder folder -> sqlite(folder);
                case StoreAddress.Postgres postgres -> postgres(postgres);
            };
            database.migrate();
            return database;
        } catch (FlywayException | JdbiException | IOException | HikariPool.PoolInitializationException failed) {
            throw new StoreException("cannot open the store " + address + ": " + reason(failed), failed);
        }
    }

    private static Database sqlite(StoreAddress.Folder address) throws IOException {
        Files.createDirectories(address.folder());
        Path file = address.folder().resolve("stemma.sqlite");
        return new Database(address, pool(sqlite(file, false), 1), pool(sqlite(file, true), READERS));
    }

    private static HikariConfig sqlite(Path file, boolean readOnly) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        settings.setBusyTimeout((int) PATIENCE);
        settings.enforceForeignKeys(true);
        if (readOnly) {
            settings.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        }
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        if (readOnly) {
            config.setConnectionInitSql("pragma query_only = true");
        }
        return config;
    }

    private static Database postgres(StoreAddress.Postgres address) throws IOException {
        Files.createDirectories(address.folder());
        return new Database(address, pool(postgres(address, false), 1), pool(postgres(address, true), READERS));
    }

    private static HikariConfig postgres(StoreAddress.Postgres address, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setReadOnly(readOnly);
        return config;
    }

    private static HikariDataSource pool(HikariConfig config, int size) {
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE);
        return new HikariDataSource(config);
    }

    private static DataSource direct(StoreAddress.Postgres address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        return source;
    }

    private void migrate() {
        // the migration takes several connections at once where it can
        DataSource source = address instanceof StoreAddress.Postgres postgres ? direct(postgres) : writers;
        String text = address instanceof StoreAddress.Postgres ? "text collate \"C\"" : "text";
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/stemma/store/migration")
                .placeholders(Map.of("text", text))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
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
            throw new StoreException("cannot " + act + " the store " + address + ": " + reason(failed), failed);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason is given");
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
