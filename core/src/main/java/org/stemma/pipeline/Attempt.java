package org.stemma.pipeline;

import java.util.function.Function;

/** Work on one item of a stream, and what stands in the place of its result where it fails. */
interface Attempt<O> {
    /** Does the work; what it throws is a fault of Stemma's own. Interrupted where it takes too long. */
    O make();

    /** The result where {@link #make} threw, or has not come back in time and may still be at work in its own thread. */
    O without(String reason);

    /** The same work with {@code next} done to its result, or to what stands in its place. */
    default <T> Attempt<T> then(Function<? super O, T> next) {
        return new Attempt<>() {
            @Override
            public T make() {
                return next.apply(Attempt.this.make());
            }

            @Override
            public T without(String reason) {
                return next.apply(Attempt.this.without(reason));
            }
        };
    }
}
