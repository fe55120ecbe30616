package org.stemma.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * Copies of a store as one file each: a SQLite database with all tables, whatever the store's own database is. One is written while the
 * store is in use, and holds one state of it; it becomes a store of either kind. The text index is not in it: it is made again.
 */
public final class Backup {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private Backup() {}

    /** How much a backup holds. */
    public record Content(long reports, long stories, long bytes) {}

    /**
     * Writes the store to {@code file}, which appears whole or not at all.
     *
     * @throws StoreException where the file is there already, or cannot be written
     */
    public static Content write(Store store, Path file) {
        Path growing = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(file)) {
            throw new StoreException("there is a file already: " + file);
        }
        try {
            Files.deleteIfExists(growing);
            switch (store.address()) {
                case StoreAddress.Folder folder -> vacuum(folder, growing);
                case StoreAddress.Postgres postgres -> copy(postgres, growing);
            }
            Content content = check(growing);
            force(growing);
            Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE);
            return content;
        } catch (SQLException | IOException failed) {
            forget(growing);
            throw new StoreException("cannot write the backup " + file + ": " + reason(failed), failed);
        } catch (StoreException failed) {
            forget(growing);
            throw failed;
        }
    }

    private static void vacuum(StoreAddress.Folder folder, Path file) throws SQLException {
        try (Connection connection = Database.connect(folder);
                PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
            copy.setString(1, file.toString());
            copy.executeUpdate();
        }
    }

    private static void copy(StoreAddress.Postgres postgres, Path file) throws SQLException {
        try (Connection from = Database.connect(postgres);
                Connection to = Database.create(file)) {
            from.setReadOnly(true);
            from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            from.setAutoCommit(false);
            new TableCopy(from, to).run();
            from.commit();
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void forget(Path growing) {
        try {
            for (String end : new String[] {"", "-journal", "-wal", "-shm"}) {
                Files.deleteIfExists(growing.resolveSibling(growing.getFileName() + end));
            }
        } catch (IOException ignored) {
            // it is named as a part
        }
    }

    /**
     * Makes a store of a backup.
     *
     * @throws StoreException where the file is no whole backup, or there is a store already
     */
    public static Content restore(Path file, StoreAddress address) {
        Content content = check(file);
        try {
            switch (address) {
                case StoreAddress.Folder folder -> place(file, folder);
                case StoreAddress.Postgres postgres -> fill(file, postgres);
            }
            Files.createDirectories(address.folder());
            TextIndex.deleteAll(address.folder());
        } catch (SQLException | IOException failed) {
            throw new StoreException("cannot restore " + file + " to " + address + ": " + reason(failed), failed);
        }
        try (Store restored = Store.open(address)) {
            return counted(restored, content);
        }
    }

    private static Content counted(Store restored, Content expected) {
        Content found = restored.read(
                tables -> new Content(tables.reports().count(), tables.stories().count(), expected.bytes()));
        if (!found.equals(expected)) {
            throw new StoreException(
                    "the restored store " + restored.address() + " holds " + found + ", the backup " + expected);
        }
        return found;
    }

    private static void place(Path file, StoreAddress.Folder folder) throws IOException {
        Path target = Database.file(folder);
        if (Files.exists(target)) {
            throw new StoreException("there is a store already at " + folder + "; restore to another place (--store)");
        }
        Files.createDirectories(folder.folder());
        Path growing = target.resolveSibling(target.getFileName() + ".part");
        Files.copy(file, growing, StandardCopyOption.REPLACE_EXISTING);
        force(growing);
        Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void fill(Path file, StoreAddress.Postgres postgres) throws SQLException {
        try (Store empty = Store.open(postgres)) {
            if (empty.read(tables -> tables.reports().count()) > 0) {
                throw new StoreException(
                        "the store " + postgres + " is not empty; restore to another database (--store)");
            }
        }
        try (Connection from = Database.opened(file);
                Connection to = Database.connect(postgres)) {
            new TableCopy(from, to).run();
        }
    }

    /** What a backup holds; throws where it is damaged, or none. */
    private static Content check(Path file) {
        try {
            requireDatabase(file);
            try (Connection connection = Database.opened(file)) {
                String health = text(connection, "pragma quick_check(1)");
                if (!health.equals("ok")) {
                    throw new StoreException(file + " is damaged: " + health);
                }
                return new Content(
                        Long.parseLong(text(connection, "select count(*) from reports")),
                        Long.parseLong(text(connection, "select count(*) from stories")),
                        Files.size(file));
            }
        } catch (SQLException | IOException failed) {
            throw new StoreException(file + " is no whole backup of a store: " + reason(failed), failed);
        }
    }

    private static void requireDatabase(Path file) throws IOException {
        byte[] begin = new byte[MAGIC.length];
        try (InputStream in = Files.newInputStream(file)) {
            if (in.readNBytes(begin, 0, begin.length) < begin.length || !Arrays.equals(begin, MAGIC)) {
                throw new IOException("it is no SQLite database");
            }
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery(query)) {
            value.next();
            return value.getString(1);
        }
    }

    private static String reason(Exception failed) {
        return failed instanceof IOException ? failed.toString() : String.valueOf(failed.getMessage());
    }
}
