package org.stemma.pipeline;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.SentenceEncoder;

/** The sentence encoder, which only some runs need: it is loaded when it is first asked for, or beside other work. Thread-safe. */
final class LateEncoder implements Supplier<SentenceEncoder>, AutoCloseable {
    private volatile @Nullable CompletableFuture<SentenceEncoder> loading;

    /** Begins to load it, and returns at once. */
    synchronized void begin() {
        if (loading == null) {
            loading = CompletableFuture.supplyAsync(SentenceEncoder::load);
        }
    }

    @Override
    public SentenceEncoder get() {
        begin();
        return Objects.requireNonNull(loading).join();
    }

    @Override
    public synchronized void close() {
        CompletableFuture<SentenceEncoder> begun = loading;
        if (begun != null) {
            begun.join().close();
        }
    }
}
