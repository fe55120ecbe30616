package org.stemma.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Values by their keys in a file, while there is room: the oldest make place for the new. It may be lost without harm: a file that is
 * damaged is made anew, and where nothing can be kept, nothing is found. Thread-safe; several programs may share a file.
 */
public final class ValueCache implements AutoCloseable {
    /** Values that are written together. */
    private static final int BATCH = 64;

    private static final int PATIENCE = 2_000;

    private final long most;
    private final Map<String, byte[]> waiting = new LinkedHashMap<>();
    private @Nullable Connection connection;

    private ValueCache(@Nullable Connection connection, long most) {
        this.connection = connection;
        this.most = most;
    }

    /**
     * Opens the cache in {@code file}, or makes it.
     *
     * @param most bytes that it takes, about
     */
    public static ValueCache open(Path file, long most) {
        try {
            return new ValueCache(connect(file), most);
        } catch (SQLException damaged) {
            return new ValueCache(anew(file), most);
        }
    }

    private static @Nullable Connection anew(Path file) {
        try {
            for (String end : new String[] {"", "-wal", "-shm"}) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
            }
            return connect(file);
        } catch (IOException | SQLException hopeless) {
            return null;
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.OFF); // what is lost is made again
        settings.setBusyTimeout(PATIENCE);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException failed) {
            throw new SQLException(failed);
        }
        Connection opened = settings.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = opened.createStatement()) {
            statement.execute("create table if not exists entries"
                    + " (number integer primary key, name text not null unique, content blob not null)");
            return opened;
        } catch (SQLException failed) {
            opened.close();
            throw failed;
        }
    }

    /** The value of {@code key}; null where it is not there. */
    public synchronized byte @Nullable [] get(String key) {
        byte[] fresh = waiting.get(key);
        if (fresh != null || connection == null) {
            return fresh;
        }
        try (PreparedStatement query = connection.prepareStatement("select content from entries where name = ?")) {
            query.setString(1, key);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getBytes(1) : null;
            }
        } catch (SQLException failed) {
            giveUp();
            return null;
        }
    }

    public synchronized void put(String key, byte[] value) {
        if (connection == null) {
            return;
        }
        waiting.put(key, value);
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    /** Writes what waits. */
    public synchronized void flush() {
        if (connection == null || waiting.isEmpty()) {
            return;
        }
        try {
            write(connection);
            makePlace(connection);
        } catch (SQLException failed) {
            giveUp();
        }
        waiting.clear();
    }

    private void write(Connection to) throws SQLException {
        to.setAutoCommit(false);
        try (PreparedStatement insert = to.prepareStatement(
                "insert into entries (name, content) values (?, ?) on conflict (name) do nothing")) {
            for (Map.Entry<String, byte[]> each : waiting.entrySet()) {
                insert.setString(1, each.getKey());
                insert.setBytes(2, each.getValue());
                insert.executeUpdate();
            }
            to.commit();
        } finally {
            to.setAutoCommit(true);
        }
    }

    private void makePlace(Connection in) throws SQLException {
        while (size(in) > most) {
            try (Statement statement = in.createStatement()) {
                int gone = statement.executeUpdate("delete from entries where number <="
                        + " (select min(number) + (max(number) - min(number)) / 8 from entries)");
                if (gone == 0) {
                    return;
                }
            }
        }
    }

    private static long size(Connection of) throws SQLException {
        return (pragma(of, "page_count") - pragma(of, "freelist_count")) * pragma(of, "page_size");
    }

    private static long pragma(Connection of, String name) throws SQLException {
        try (Statement statement = of.createStatement();
                ResultSet value = statement.executeQuery("pragma " + name)) {
            return value.getLong(1);
        }
    }

    /** What cannot be read or written is done without, until the cache is opened again. */
    private void giveUp() {
        Connection failed = connection;
        connection = null;
        try {
            if (failed != null) {
                failed.close();
            }
        } catch (SQLException ignored) {
            // it is of no use any more
        }
    }

    @Override
    public synchronized void close() {
        flush();
        giveUp();
    }
}
