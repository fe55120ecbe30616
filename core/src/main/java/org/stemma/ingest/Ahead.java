package org.stemma.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works ahead of who asks: results in the order of the items, a bounded number of them at work or held. */
final class Ahead<I, O> {
    private static final int WINDOW = 8;
    private final Iterator<I> items;
    private final Function<I, O> work;
    private final ExecutorService executor;
    private final Deque<Future<O>> begun = new ArrayDeque<>();

    Ahead(List<I> items, Function<I, O> work, ExecutorService executor) {
        this.items = items.iterator();
        this.work = work;
        this.executor = executor;
    }

    /** The result of the next item. */
    O next() {
        begin();
        Future<O> next = begun.removeFirst();
        begin();
        try {
            return next.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private void begin() {
        while (begun.size() < WINDOW && items.hasNext()) {
            I item = items.next();
            begun.addLast(executor.submit(() -> work.apply(item)));
        }
    }
}
