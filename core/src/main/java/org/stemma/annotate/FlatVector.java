package org.stemma.annotate;

import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Arrays;

/** The features that are on in a state, each of value 1, as an array of their indices. */
final class FlatVector extends SparseVector {
    private int[] indices = new int[96];
    private int size;

    @Override
    public void add(int index) {
        if (size == indices.length) {
            indices = Arrays.copyOf(indices, size * 2);
        }
        indices[size++] = index;
    }

    int index(int i) {
        return indices[i];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }
}
