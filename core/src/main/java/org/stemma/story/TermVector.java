package org.stemma.story;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A sparse vector: terms in ascending order, and how often each occurs, as 1 + ln of the count. */
final class TermVector {
    private final int[] terms;
    private final float[] frequencies;

    private TermVector(int[] terms, float[] frequencies) {
        this.terms = terms;
        this.frequencies = frequencies;
    }

    static TermVector of(Map<Integer, Integer> counts) {
        TreeMap<Integer, Integer> sorted = new TreeMap<>(counts);
        int[] terms = new int[sorted.size()];
        float[] frequencies = new float[terms.length];
        int i = 0;
        for (Map.Entry<Integer, Integer> entry : sorted.entrySet()) {
            terms[i] = entry.getKey();
            frequencies[i++] = (float) (1 + Math.log(entry.getValue()));
        }
        return new TermVector(terms, frequencies);
    }

    /** A vector in which each term occurs once. */
    static TermVector of(Set<Integer> distinct) {
        int[] terms = distinct.stream().mapToInt(Integer::intValue).sorted().toArray();
        float[] ones = new float[terms.length];
        Arrays.fill(ones, 1);
        return new TermVector(terms, ones);
    }

    int size() {
        return terms.length;
    }

    boolean isEmpty() {
        return terms.length == 0;
    }

    int term(int i) {
        return terms[i];
    }

    float frequency(int i) {
        return frequencies[i];
    }

    /** How many terms both have. */
    int shared(TermVector other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            int order = Integer.compare(terms[i], other.terms[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    boolean holds(int term) {
        return Arrays.binarySearch(terms, term) >= 0;
    }
}
