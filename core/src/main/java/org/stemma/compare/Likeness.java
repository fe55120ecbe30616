package org.stemma.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How likely two passages speak of the same thing, by the words that both have, whatever their order. */
final class Likeness {
    private Likeness() {}

    static double score(List<Term> a, List<Term> b) {
        Map<String, Double> weightsA = weights(a);
        Map<String, Double> weightsB = weights(b);
        double common = 0;
        for (Map.Entry<String, Double> entry : weightsA.entrySet()) {
            common += entry.getValue() * weightsB.getOrDefault(entry.getKey(), 0.0);
        }
        if (weightsA.equals(weightsB)) {
            return 1;
        }
        double norm = Math.sqrt(norm(weightsA) * norm(weightsB));
        return norm == 0 ? 0 : Math.min(1, common / norm);
    }

    private static double norm(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(w -> w * w).sum();
    }

    private static Map<String, Double> weights(List<Term> terms) {
        Map<String, Double> weights = new HashMap<>();
        terms.forEach(term -> weights.merge(term.stem(), term.weight(), Double::sum));
        weights.replaceAll((stem, weight) -> 1 + Math.log(1 + weight));
        terms.stream().filter(term -> term.is(Term.Kind.FUNCTION)).forEach(term -> weights.put(term.stem(), 0.1));
        return weights;
    }
}
