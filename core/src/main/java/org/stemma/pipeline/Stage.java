package org.stemma.pipeline;

import java.util.function.Function;

/**
 * A named step of the pipeline. A fault in it names the stage and the document.
 *
 * @param name as in the package that does the work
 */
record Stage<I, O>(String name, Function<I, O> work) {
    /** @throws StageFault where the work throws */
    O apply(I input, String document) {
        try {
            return work.apply(input);
        } catch (RuntimeException | StackOverflowError fault) {
            throw new StageFault(name, document, fault);
        }
    }

    /** A fault of Stemma's own in one stage, on one document. */
    static final class StageFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StageFault(String stage, String document, Throwable cause) {
            super("a fault of Stemma's own in " + stage + ", on " + document + ": " + cause, cause);
        }
    }
}
