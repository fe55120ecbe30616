package org.stemma.extract;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Weights of a logistic regression over named features. A feature without a weight counts nothing. */
record Weights(Map<String, Double> byName) {
    Weights {
        byName = Collections.unmodifiableMap(new HashMap<>(byName));
    }

    static Weights load(String resource) {
        Map<String, Double> weights = new TreeMap<>();
        for (String[] row : WordTable.rows(resource)) {
            weights.put(row[0], Double.parseDouble(row[1]));
        }
        return new Weights(weights);
    }

    /** The sum of the weighted features that are told: above 0 speaks for. */
    double score(Consumer<FeatureSink> told) {
        Sum sum = new Sum(byName);
        told.accept(sum);
        return sum.value;
    }

    /** 0 to 1. */
    double probability(Consumer<FeatureSink> told) {
        return 1 / (1 + Math.exp(-score(told)));
    }

    /** Adds up features as they are told. */
    private static final class Sum implements FeatureSink {
        private final Map<String, Double> weights;
        private double value;

        Sum(Map<String, Double> weights) {
            this.weights = weights;
        }

        @Override
        public void put(String name, double feature) {
            if (feature != 0) {
                value += feature * weights.getOrDefault(name, 0.0);
            }
        }
    }
}
