package org.stemma.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Single values of a store. */
final class Settings {
    private final Handle handle;

    Settings(Handle handle) {
        this.handle = handle;
    }

    Optional<String> get(String name) {
        return handle.createQuery("select value from settings where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    void put(String name, String value) {
        handle.createUpdate("insert into settings (name, value) values (:name, :value)"
                        + " on conflict (name) do update set value = excluded.value")
                .bind("name", name)
                .bind("value", value)
                .execute();
    }

    /** The next number of a count that begins with 1. */
    long next(String name) {
        long next = get(name).map(Long::parseLong).orElse(0L) + 1;
        put(name, Long.toString(next));
        return next;
    }
}
