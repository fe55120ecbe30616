package org.stemma.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives the probability that a candidate is right: a logistic regression whose log odds trees correct. */
final class Model {
    private final KeyTable table;
    private final double[] weights;
    private final Trees trees;

    /** {@code weights}: by the names of features; what has no weight counts nothing. */
    Model(Map<String, Double> weights, Trees trees) {
        this.table = new KeyTable(weights.keySet());
        this.weights = weights.values().stream().mapToDouble(w -> w).toArray();
        this.trees = trees;
    }

    double probability(Features features) {
        return 1 / (1 + Math.exp(-logOdds(features)));
    }

    double logOdds(Features features) {
        double sum = 0;
        for (int i = 0; i < features.size(); i++) {
            sum += features.value(i) * weight(features.key(i));
        }
        return sum + trees.sum(features);
    }

    private double weight(long key) {
        int place = table.place(key);
        return place < 0 ? 0 : weights[place];
    }

    /** The features that count most for or against the candidate, the strongest first. */
    List<Reasons.Weighed> strongest(Features features, int most) {
        Map<String, Double> sums = new TreeMap<>();
        features.forEach((name, value) -> sums.merge(name, value * weight(Features.key(name)), Double::sum));
        trees.explain(features, (name, value) -> sums.merge(name, value, Double::sum));
        List<Reasons.Weighed> weighed = new ArrayList<>();
        sums.forEach((name, sum) -> weighed.add(new Reasons.Weighed(name, sum)));
        weighed.removeIf(w -> w.weight() == 0 || w.feature().equals(Features.BIAS));
        weighed.sort(Comparator.comparingDouble((Reasons.Weighed w) -> -Math.abs(w.weight()))
                .thenComparing(Reasons.Weighed::feature));
        return weighed.subList(0, Math.min(most, weighed.size()));
    }
}
