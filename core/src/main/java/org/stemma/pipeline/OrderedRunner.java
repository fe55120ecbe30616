package org.stemma.pipeline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works on a stream with several threads and hands the results on in the order of the stream; holds a few items a thread. An item
 * that takes longer than its bound is given up: the run goes on with a thread in place of the one that is still at it.
 */
final class OrderedRunner implements AutoCloseable {
    private static final int AHEAD = 4;

    private final int threads;
    private final Duration bound;
    private final ThreadPoolExecutor executor;

    /**
     * @param threads at work at once
     * @param bound on the time of one item, from its own start
     */
    OrderedRunner(int threads, Duration bound) {
        this.threads = threads;
        this.bound = bound;
        this.executor = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), OrderedRunner::daemon);
    }

    /** Work that was given up must not keep the program from ending. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "stemma-worker");
        thread.setDaemon(true);
        return thread;
    }

    /** Attempts every item that {@code source} gives, and hands the results to {@code sink} in order. */
    <I, O> void run(Consumer<Consumer<I>> source, Function<I, Attempt<O>> work, Consumer<O> sink) {
        Deque<Pending<O>> pending = new ArrayDeque<>();
        source.accept(item -> {
            if (pending.size() >= threads * AHEAD) {
                sink.accept(result(pending.removeFirst()));
            }
            Pending<O> next = new Pending<>(work.apply(item));
            executor.execute(next.task);
            pending.addLast(next);
        });
        pending.forEach(each -> sink.accept(result(each)));
    }

    /** Does {@code work} with one of the threads; what is given waits for its result, or throws its fault. */
    <T> Supplier<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, executor)::join;
    }

    private <O> O result(Pending<O> pending) {
        try {
            pending.started.await();
            return pending.task.get(bound.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            Throwable fault = failed.getCause();
            if (fault instanceof Error ofTheMachine) {
                throw ofTheMachine;
            }
            return pending.attempt.without(fault == null ? "failed" : String.valueOf(fault.getMessage()));
        } catch (TimeoutException late) {
            giveUp(pending.task);
            return pending.attempt.without("took longer than " + bound.toSeconds() + " s");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private void giveUp(Future<?> task) {
        task.cancel(true);
        executor.setMaximumPoolSize(executor.getMaximumPoolSize() + 1);
        executor.setCorePoolSize(executor.getCorePoolSize() + 1);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** An attempt on its way. */
    private static final class Pending<O> {
        private final Attempt<O> attempt;
        private final CountDownLatch started = new CountDownLatch(1);
        private final FutureTask<O> task;

        Pending(Attempt<O> attempt) {
            this.attempt = attempt;
            Callable<O> work = () -> {
                started.countDown();
                return attempt.make();
            };
            this.task = new FutureTask<>(work);
        }
    }
}
