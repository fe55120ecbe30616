package org.stemma.extract;

import java.util.List;

/** Gives every line of scraped text the probability that it is body text. The weights are learned by {@code LearnLines} of bench. */
final class LineScorer {
    static final Weights SHIPPED = Weights.load("line-weights.tsv");

    private LineScorer() {}

    static double[] score(List<RawLine> lines, Weights weights) {
        return new LineFeatures(lines)
                .all().stream()
                        .mapToDouble(said -> weights.probability(f -> said.forEach(f::put)))
                        .toArray();
    }
}
