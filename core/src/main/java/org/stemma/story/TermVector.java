package org.stemma.story;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** A sparse vector: terms in ascending order, and how often each occurs. */
final class TermVector {
    private static final int MOST = Byte.MAX_VALUE;
    private static final float[] FREQUENCIES = frequencies();

    private final int[] terms;
    /** Up to {@value #MOST}; empty where every term occurs once. */
    private final byte[] counts;

    private TermVector(int[] terms, byte[] counts) {
        this.terms = terms;
        this.counts = counts;
    }

    private static float[] frequencies() {
        float[] frequencies = new float[MOST + 1];
        for (int count = 1; count <= MOST; count++) {
            frequencies[count] = (float) (1 + Math.log(count));
        }
        return frequencies;
    }

    static TermVector of(Map<Integer, Integer> occurrences) {
        int[] terms = ascending(occurrences.keySet());
        byte[] counts = new byte[terms.length];
        for (int i = 0; i < terms.length; i++) {
            counts[i] = (byte) Math.min(MOST, occurrences.getOrDefault(terms[i], 1));
        }
        return new TermVector(terms, counts);
    }

    /** A vector in which each term occurs once. */
    static TermVector of(Set<Integer> distinct) {
        return new TermVector(ascending(distinct), new byte[0]);
    }

    private static int[] ascending(Set<Integer> set) {
        return set.stream().mapToInt(Integer::intValue).sorted().toArray();
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

    /** 1 + ln of the count. */
    float frequency(int i) {
        return counts.length == 0 ? 1 : FREQUENCIES[counts[i]];
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
        return place(term) >= 0;
    }

    /** The index of {@code term}, negative where it is not held. */
    int place(int term) {
        return Arrays.binarySearch(terms, term);
    }
}
