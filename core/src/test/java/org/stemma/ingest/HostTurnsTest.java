package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostTurnsTest {
    private final WebTrial.TestClock clock = new WebTrial.TestClock();

    @Test
    void oneRequestAtATimeGoesToAHost() throws InterruptedException, ExecutionException {
        HostTurns turns = new HostTurns(clock, Duration.ofSeconds(1));
        AtomicInteger atWork = new AtomicInteger();
        List<Future<Integer>> peaks = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                peaks.add(threads.submit(() -> turns.take("paper.example", Duration.ZERO, () -> {
                    int now = atWork.incrementAndGet();
                    Thread.onSpinWait();
                    atWork.decrementAndGet();
                    return now;
                })));
            }
        }
        for (Future<Integer> peak : peaks) {
            assertThat(peak.get()).isEqualTo(1);
        }
        assertThat(clock.slept).hasSize(19).containsOnly(Duration.ofSeconds(1));
    }

    @Test
    void aHostIsLeftAloneForAsLongAsItAsks() throws IOException {
        HostTurns turns = new HostTurns(clock, Duration.ofSeconds(1));
        turns.take("paper.example", Duration.ofSeconds(4), () -> "a");
        turns.take("other.example", Duration.ZERO, () -> "b");
        turns.rest("other.example", Duration.ofSeconds(9));
        turns.take("paper.example", Duration.ZERO, () -> "c");
        turns.take("other.example", Duration.ZERO, () -> "d");
        assertThat(clock.slept).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(5));
    }
}
