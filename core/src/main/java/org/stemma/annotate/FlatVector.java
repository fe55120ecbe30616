package org.stemma.annotate;

import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Arrays;

/**
 * The features that are on in a state, each of value 1: first their hashes, then the rows of those that have weights. Looking all of
 * them up at once lets the machine wait for many places in memory at the same time.
 */
final class FlatVector extends SparseVector {
    private long[] hashes = new long[256];
    private long[] slots = new long[256];
    private int[] rows = new int[256];
    private int[] counts = new int[256];
    private int asked;
    private int size;

    void clear() {
        asked = 0;
        size = 0;
    }

    /** Asks for the feature with this finished hash. */
    void ask(long hash) {
        if (asked == hashes.length) {
            hashes = Arrays.copyOf(hashes, asked * 2);
            slots = new long[asked * 2];
        }
        hashes[asked++] = hash;
    }

    /** Takes the rows of all that was asked for and is known, in its order. */
    void look(FlatTable table) {
        table.first(hashes, slots, asked);
        for (int i = 0; i < asked; i++) {
            int row = table.get(hashes[i], slots[i]);
            if (row >= 0) {
                add(row);
            }
        }
    }

    @Override
    public void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = row;
    }

    /** The first cell of each row: one look at memory for each, and none waits for another. */
    int[] counts(int[] cells) {
        if (counts.length < size) {
            counts = new int[rows.length];
        }
        for (int i = 0; i < size; i++) {
            counts[i] = cells[rows[i]];
        }
        return counts;
    }

    int row(int i) {
        return rows[i];
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
