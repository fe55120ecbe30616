package org.stemma.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The terms of a passage as the features of comparison need them: each stem once with its weight, sets by kind, and sequences. */
final class TermBag {
    private static final int BEGINNING = 5;
    private static final int GRAM = 4;

    /** What a word that begins alike counts of one that is equal. */
    private static final double ALIKE = 0.8;

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<Term.Kind, Set<String>> kinds = new HashMap<>();
    private final List<String> sequence = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private final Map<String, Integer> grams = new HashMap<>();
    private final int negations;
    private final double weight;

    TermBag(List<Term> terms) {
        StringBuilder letters = new StringBuilder();
        for (Term term : terms) {
            weights.merge(term.stem(), Rarity.of(term), Math::max);
            kinds.computeIfAbsent(term.kind(), kind -> new HashSet<>()).add(term.stem());
            sequence.add(term.stem());
            if (!Rarity.empty(term)) {
                contents.add(term.stem());
                letters.append(letters.isEmpty() ? "" : " ").append(term.norm());
            }
        }
        for (int i = 0; i + GRAM <= letters.length(); i++) {
            grams.merge(letters.substring(i, i + GRAM), 1, Integer::sum);
        }
        negations =
                (int) terms.stream().filter(term -> term.is(Term.Kind.NEGATION)).count();
        weight = weights.values().stream().mapToDouble(w -> w).sum();
    }

    Map<String, Double> weights() {
        return weights;
    }

    /** The stems of all terms, in their order. */
    List<String> sequence() {
        return sequence;
    }

    /** The stems of the terms that say something of a topic, in their order. */
    List<String> contents() {
        return contents;
    }

    /** How often each run of four letters of the contents occurs. */
    Map<String, Integer> grams() {
        return grams;
    }

    Set<String> of(Term.Kind kind) {
        return kinds.getOrDefault(kind, Set.of());
    }

    int negations() {
        return negations;
    }

    /** The weight of the stems that {@code other} has not. */
    double missing(TermBag other) {
        double missing = 0;
        for (Map.Entry<String, Double> stem : weights.entrySet()) {
            missing += other.weights.containsKey(stem.getKey()) ? 0 : stem.getValue();
        }
        return missing;
    }

    /** The share of this passage's weight that {@code other} has, 0 to 1. */
    double covered(TermBag other) {
        return weight == 0 ? 0 : Math.max(0, 1 - missing(other) / weight);
    }

    /** The same, where words that begin alike ("accuse", "accusation") count for most. */
    double loosely(TermBag other) {
        Set<String> beginnings = new HashSet<>();
        other.weights.keySet().stream()
                .filter(stem -> stem.length() >= BEGINNING && !weights.containsKey(stem))
                .forEach(stem -> beginnings.add(stem.substring(0, BEGINNING)));
        double alike = 0;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            String stem = entry.getKey();
            boolean begins = stem.length() >= BEGINNING
                    && !other.weights.containsKey(stem)
                    && beginnings.contains(stem.substring(0, BEGINNING));
            alike += begins ? ALIKE * entry.getValue() : 0;
        }
        return weight == 0 ? 0 : covered(other) + alike / weight;
    }
}
