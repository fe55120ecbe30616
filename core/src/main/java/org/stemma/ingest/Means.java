package org.stemma.ingest;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What sources read with.
 *
 * @param web opens what fetches addresses; null where none are fetched
 */
record Means(Disk disk, Limits limits, @Nullable Supplier<WebFetcher> web) {
    static Means system(@Nullable Fetching fetching, Consumer<String> notes) {
        return new Means(
                Disk.SYSTEM,
                Limits.USUAL,
                fetching == null
                        ? null
                        : () -> new WebFetcher(fetching, WebWorld.system(), Limits.USUAL, WebLimits.USUAL, notes));
    }
}
