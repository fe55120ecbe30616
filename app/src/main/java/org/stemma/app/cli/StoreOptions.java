package org.stemma.app.cli;

import org.jspecify.annotations.Nullable;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.store.StoreException;
import picocli.CommandLine.Option;

/** Where the store is. */
final class StoreOptions {
    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "A folder, or jdbc:postgresql:...; else STEMMA_STORE, else the user's data folder.")
    @Nullable
    String given;

    StoreAddress address(World world) {
        String usual = world.environment().getOrDefault("STEMMA_STORE", "");
        String store = given != null ? given : usual.isEmpty() ? world.data().toString() : usual;
        try {
            return StoreAddress.of(store, world.data());
        } catch (IllegalArgumentException wrong) {
            throw new BadUsage("--store: " + wrong.getMessage());
        }
    }

    Store open(World world) {
        try {
            return Store.open(address(world));
        } catch (StoreException failed) {
            throw new BadUsage(String.valueOf(failed.getMessage()));
        }
    }

    Store openToRead(World world) {
        try {
            return Store.openToRead(address(world));
        } catch (StoreException failed) {
            throw new BadUsage(String.valueOf(failed.getMessage()));
        }
    }
}
