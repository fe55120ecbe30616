package org.stemma.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** Where a store is. */
public sealed interface StoreAddress {
    /** The folder of what stands beside the database: the text index, and the lock of the one program that writes. */
    Path folder();

    /** A folder that holds all. */
    record Folder(Path folder) implements StoreAddress {
        @Override
        public String toString() {
            return folder.toString();
        }
    }

    /**
     * A PostgreSQL database.
     *
     * @param url as its driver takes it, with user and password
     * @param folder on this machine
     */
    record Postgres(String url, Path folder) implements StoreAddress {
        /** Without the password, fit for logs. */
        @Override
        public String toString() {
            return url.replaceAll("(?i)(password=)[^&]*", "$1…").replaceAll("//[^/@]*@", "//…@");
        }
    }

    /**
     * Reads what a user gives.
     *
     * @param given a folder, or an address that begins with {@code jdbc:postgresql:}
     * @param data the user's data folder
     * @throws IllegalArgumentException for another database's address
     */
    static StoreAddress of(String given, Path data) {
        if (given.startsWith("jdbc:postgresql:")) {
            UUID name = UUID.nameUUIDFromBytes(given.getBytes(StandardCharsets.UTF_8));
            return new Postgres(given, data.resolve("postgresql-" + name));
        }
        if (given.startsWith("jdbc:")) {
            throw new IllegalArgumentException("a store is a folder or jdbc:postgresql:..., not " + given);
        }
        return new Folder(Path.of(given));
    }
}
