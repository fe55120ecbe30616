package org.stemma.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds how much of a passage's content some sentences have. For one thread. */
final class SentenceIndex {
    /** What so many sentences have tells no two of them apart. */
    private static final int MOST_POSTINGS = 2000;

    /** How much of its weight the sentence behind the nearest one adds: what is told in two sentences is told as well. */
    private static final double NEIGHBOUR = 0.7;

    private final List<StorySentence> sentences;
    private final StoryTerms weights;
    private final Map<String, List<Integer>> postings = new HashMap<>();
    private final double[] shared;

    SentenceIndex(List<StorySentence> sentences, StoryTerms weights) {
        this.sentences = sentences;
        this.weights = weights;
        this.shared = new double[sentences.size() + 1];
        for (int i = 0; i < sentences.size(); i++) {
            index(i);
        }
    }

    private void index(int at) {
        Set<String> stems = new HashSet<>();
        for (Term term : sentences.get(at).terms()) {
            if (!term.is(Term.Kind.FUNCTION) && stems.add(term.stem())) {
                postings.computeIfAbsent(term.stem(), stem -> new ArrayList<>()).add(at);
            }
        }
    }

    /** The largest share of the weight of {@code terms} that two neighbouring sentences have, of any report but {@code report}: 0 to 1. */
    double covered(List<Term> terms, int report) {
        int[] touched = share(terms, report);
        double most = 0;
        for (int at : touched) {
            most = Math.max(most, shared[at] + NEIGHBOUR * shared[at + 1]);
        }
        for (int at : touched) {
            shared[at] = 0;
        }
        double all = weights.weight(terms);
        return all == 0 ? 0 : Math.min(1, most / all);
    }

    /** Adds up what each sentence shares; gives those that share anything. */
    private int[] share(List<Term> terms, int report) {
        int[] touched = new int[16];
        int size = 0;
        Set<String> stems = new HashSet<>();
        for (Term term : terms) {
            List<Integer> with = postings.getOrDefault(term.stem(), List.of());
            double weight =
                    with.isEmpty() || with.size() > MOST_POSTINGS || !stems.add(term.stem()) ? 0 : weights.weight(term);
            for (int i = 0; weight > 0 && i < with.size(); i++) {
                int at = with.get(i);
                if (sentences.get(at).report() != report) {
                    if (shared[at] == 0) {
                        touched = size == touched.length ? Arrays.copyOf(touched, 2 * size) : touched;
                        touched[size++] = at;
                    }
                    shared[at] += weight;
                }
            }
        }
        return Arrays.copyOf(touched, size);
    }
}
