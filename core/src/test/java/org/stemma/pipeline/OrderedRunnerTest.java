package org.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedRunnerTest {
    private static final Duration LONG = Duration.ofHours(1);

    /** Work that is a function, with its failure as the result where it fails. */
    private record Step(String item, UnaryOperator<String> work) implements Attempt<String> {
        @Override
        public String make() {
            return work.apply(item);
        }

        @Override
        public String without(String reason) {
            return item + ": " + reason;
        }
    }

    private static List<String> run(int threads, Duration bound, List<String> items, UnaryOperator<String> work) {
        List<String> results = new ArrayList<>();
        Function<String, Attempt<String>> steps = item -> new Step(item, work);
        try (OrderedRunner runner = new OrderedRunner(threads, bound)) {
            runner.run(items::forEach, steps, results::add);
        }
        return results;
    }

    @Test
    void resultsComeInTheOrderOfTheStreamWhateverTheNumberOfThreads() {
        List<String> items = IntStream.range(0, 200).mapToObj(String::valueOf).toList();
        for (int threads : new int[] {1, 2, 7}) {
            assertThat(run(threads, LONG, items, item -> item)).isEqualTo(items);
        }
    }

    @Test
    void workBesideTheStreamIsDoneByItsThreadsEvenWhereThereIsOne() {
        for (int threads : new int[] {1, 2}) {
            List<String> results = new ArrayList<>();
            try (OrderedRunner runner = new OrderedRunner(threads, LONG)) {
                Supplier<String> beside =
                        runner.beside(() -> Thread.currentThread().getName());
                runner.<String, String>run(
                        List.of("a", "b")::forEach, item -> new Step(item, each -> each), results::add);
                assertThat(beside.get()).isEqualTo("stemma-worker");
            }
            assertThat(results).containsExactly("a", "b");
        }
    }

    @Test
    void aFaultOfWorkBesideTheStreamReachesWhoWaitsForIt() {
        try (OrderedRunner runner = new OrderedRunner(1, LONG)) {
            Supplier<String> beside = runner.beside(() -> {
                throw new IllegalStateException("no stories");
            });
            assertThatThrownBy(beside::get).hasMessageContaining("no stories");
        }
    }

    @Test
    void workThatDoesNotEndIsGivenUpAndTheRestIsDone() {
        CountDownLatch never = new CountDownLatch(1);
        List<String> results = run(1, Duration.ofMillis(200), List.of("a", "stuck", "b", "stuck", "c"), item -> {
            awaitIgnoringInterrupts(item.equals("stuck") ? never : new CountDownLatch(0));
            return item;
        });
        never.countDown();
        assertThat(results)
                .containsExactly("a", "stuck: took longer than 0 s", "b", "stuck: took longer than 0 s", "c");
    }

    @Test
    void aFaultInOneItemCostsNothingElse() {
        List<String> results = run(2, LONG, List.of("a", "bad", "b"), item -> {
            if (item.equals("bad")) {
                throw new IllegalStateException("no sense in it");
            }
            return item;
        });
        assertThat(results).containsExactly("a", "bad: no sense in it", "b");
    }

    @Test
    void anErrorOfTheMachineEndsTheRun() {
        assertThatThrownBy(() -> run(1, LONG, List.of("a"), item -> {
                    throw new OutOfMemoryError("made up");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    private static void awaitIgnoringInterrupts(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException again) {
                continue;
            }
        }
    }
}
