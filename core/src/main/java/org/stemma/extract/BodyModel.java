package org.stemma.extract;

/**
 * The learned weights of the page reader: which blocks look like body text, and which element holds the body. Learned by
 * {@code LearnBody} of the module bench.
 */
record BodyModel(Weights blocks, Weights roots) {
    static final BodyModel SHIPPED = new BodyModel(Weights.load("block-weights.tsv"), Weights.load("root-weights.tsv"));
}
