package org.stemma.app.cli;

import java.util.concurrent.CountDownLatch;

/** Waits until the process is told to end, and has it end only once this is closed. */
final class Shutdown implements AutoCloseable {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    Shutdown() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            await(done);
        }));
    }

    void await() {
        await(asked);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
