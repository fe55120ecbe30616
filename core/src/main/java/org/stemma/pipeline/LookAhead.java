package org.stemma.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.stemma.extract.Extraction;
import org.stemma.extract.RepeatedLines;

/**
 * Takes off what outlets repeat. A document waits until some more are read, so that the first reports of a run profit from those that
 * follow. Called from one thread, in input order: the result does not depend on the number of threads. Texts given as clean pass
 * untouched.
 */
final class LookAhead {
    private static final int MOST_DOCUMENTS = 200;
    private static final long MOST_CHARACTERS = 20_000_000;

    private final Deque<Extraction> waiting = new ArrayDeque<>();
    private final RepeatedLines repeated = new RepeatedLines();
    private final Consumer<Extraction> sink;
    private long held;

    LookAhead(Consumer<Extraction> sink) {
        this.sink = sink;
    }

    void accept(Extraction extraction) {
        if (extraction instanceof Extraction.Article article && !article.verbatim()) {
            repeated.learn(article.report());
        }
        waiting.addLast(extraction);
        held += characters(extraction);
        while (waiting.size() > MOST_DOCUMENTS || held > MOST_CHARACTERS) {
            pass();
        }
    }

    /** Hands on what still waits. */
    void finish() {
        while (!waiting.isEmpty()) {
            pass();
        }
    }

    private void pass() {
        Extraction next = waiting.removeFirst();
        held -= characters(next);
        sink.accept(
                next instanceof Extraction.Article article && !article.verbatim()
                        ? new Extraction.Article(repeated.without(article.report()))
                        : next);
    }

    private static long characters(Extraction extraction) {
        return extraction instanceof Extraction.Article article
                ? article.report().text().length()
                        + article.report().furniture().stream()
                                .mapToLong(piece -> piece.text().length())
                                .sum()
                : 0;
    }
}
