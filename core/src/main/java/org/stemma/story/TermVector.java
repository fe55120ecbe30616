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

    boolean holds(int term) {
        return Arrays.binarySearch(terms, term) >= 0;
    }
}
