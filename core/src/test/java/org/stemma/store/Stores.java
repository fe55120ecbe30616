package org.stemma.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Addresses of new, empty stores of either kind. The PostgreSQL server is started once, and ends with the tests. */
public final class Stores {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Stores() {}

    /** Kinds of stores. */
    public enum Kind {
        SQLITE {
            @Override
            public StoreAddress in(Path folder) {
                return new StoreAddress.Folder(folder.resolve("store"));
            }
        },
        POSTGRESQL {
            @Override
            public StoreAddress in(Path folder) {
                return new StoreAddress.Postgres(database(), folder.resolve("beside"));
            }
        };

        /** A new store that keeps its files in {@code folder}. */
        public abstract StoreAddress in(Path folder);
    }

    private static String database() {
        String name = "stemma" + NUMBER.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return Server.RUNNING.getJdbcUrl("postgres", name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
