package org.stemma.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on a stream with several threads and hands the results on in the order of the stream; holds a few items a thread. */
final class OrderedRunner implements AutoCloseable {
    private static final int AHEAD = 4;

    private final int threads;
    private final ExecutorService executor;

    OrderedRunner(int threads) {
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(threads);
    }

    /**
     * Hands {@code work} of every item that {@code source} gives to {@code sink}, in order.
     *
     * @throws RuntimeException what {@code work} threw first
     */
    <I, O> void run(Consumer<Consumer<I>> source, Function<I, O> work, Consumer<O> sink) {
        Deque<Future<O>> pending = new ArrayDeque<>();
        source.accept(item -> {
            if (pending.size() >= threads * AHEAD) {
                sink.accept(result(pending.removeFirst()));
            }
            pending.addLast(executor.submit(() -> work.apply(item)));
        });
        pending.forEach(each -> sink.accept(result(each)));
    }

    private static <O> O result(Future<O> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            } else if (failed.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
