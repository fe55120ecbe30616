package org.stemma.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What can go wrong with a store. */
public final class Faults {
    private Faults() {}

    /** Leaves room for so many pages more, as a disk that is nearly full does. */
    public static void leaveRoom(Store store, int pages) {
        store.database().write(handle -> {
            int used = handle.createQuery("pragma page_count").mapTo(int.class).one();
            return handle.createQuery("pragma max_page_count = " + (used + pages))
                    .mapTo(int.class)
                    .one();
        });
    }

    /** Ends all connections of a PostgreSQL store, as a server does that is started anew. */
    public static void dropConnections(StoreAddress address) {
        try (Connection connection = Database.connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Notes that a later Stemma has worked on the store. */
    public static void makeLater(StoreAddress address) {
        try (Connection connection = Database.connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history select 999, '999', 'later', type, 'V999__later.sql',"
                    + " checksum, installed_by, installed_on, execution_time, success from flyway_schema_history"
                    + " where version = '1'");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static Path index(StoreAddress address) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(address.folder(), "index-*")) {
            return found.iterator().next();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
