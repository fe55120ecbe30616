package org.stemma.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much a term tells within one story: what all its sentences have tells nothing. */
final class StoryTerms {
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Set<List<String>> seen = new HashSet<>();

    /** Counts the terms of a sentence; a sentence that is copied counts once. */
    void count(List<Term> sentence) {
        List<String> stems = sentence.stream().map(Term::stem).toList();
        if (seen.add(stems)) {
            new HashSet<>(stems).forEach(stem -> frequency.merge(stem, 1, Integer::sum));
        }
    }

    /** Weight of a term, from its kind and from how few sentences have it. */
    double weight(Term term) {
        if (term.is(Term.Kind.FUNCTION)) {
            return 0;
        }
        int df = Math.max(1, frequency.getOrDefault(term.stem(), 1));
        return term.weight() * Math.log(1 + (seen.size() + 1.0) / df);
    }

    double weight(List<Term> terms) {
        Set<String> stems = new HashSet<>();
        double weight = 0;
        for (Term term : terms) {
            weight += stems.add(term.stem()) ? weight(term) : 0;
        }
        return weight;
    }

    /** Weight of the terms of {@code a} that {@code b} has as well. */
    double common(List<Term> a, List<Term> b) {
        Set<String> stems = new HashSet<>();
        b.forEach(term -> stems.add(term.stem()));
        double weight = 0;
        for (Term term : a) {
            weight += stems.remove(term.stem()) ? weight(term) : 0;
        }
        return weight;
    }
}
