package org.stemma.extract;

import java.util.Map;
import java.util.TreeMap;

/** Weights of a logistic regression over named features. A feature without a weight counts nothing. */
record Weights(Map<String, Double> byName) {
    Weights {
        byName = Map.copyOf(byName);
    }

    static Weights load(String resource) {
        Map<String, Double> weights = new TreeMap<>();
        for (String[] row : WordTable.rows(resource)) {
            weights.put(row[0], Double.parseDouble(row[1]));
        }
        return new Weights(weights);
    }

    /** The sum of weighted features: above 0 speaks for. */
    double score(Map<String, Double> features) {
        double sum = 0;
        for (Map.Entry<String, Double> f : features.entrySet()) {
            sum += f.getValue() * byName.getOrDefault(f.getKey(), 0.0);
        }
        return sum;
    }

    /** 0 to 1. */
    double probability(Map<String, Double> features) {
        return 1 / (1 + Math.exp(-score(features)));
    }
}
