package org.stemma.statement;

/** Gives the probability that a candidate is right. */
@FunctionalInterface
interface Model {
    double probability(Features features);
}
