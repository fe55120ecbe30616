package org.stemma.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A logistic regression: gives the probability that a candidate is right. What has no weight counts nothing. */
record Model(Map<String, Double> weights) {
    double probability(Features features) {
        double[] sum = new double[1];
        features.forEach((name, value) -> sum[0] += value * weights.getOrDefault(name, 0.0));
        return 1 / (1 + Math.exp(-sum[0]));
    }

    /** The features that count most for or against the candidate, the strongest first. */
    List<Reasons.Weighed> strongest(Features features, int most) {
        List<Reasons.Weighed> weighed = new ArrayList<>();
        features.forEach(
                (name, value) -> weighed.add(new Reasons.Weighed(name, value * weights.getOrDefault(name, 0.0))));
        weighed.removeIf(w -> w.weight() == 0 || w.feature().equals(Features.BIAS));
        weighed.sort(Comparator.comparingDouble((Reasons.Weighed w) -> -Math.abs(w.weight()))
                .thenComparing(Reasons.Weighed::feature));
        return weighed.subList(0, Math.min(most, weighed.size()));
    }
}
