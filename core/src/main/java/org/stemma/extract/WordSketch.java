package org.stemma.extract;

import java.util.Arrays;
import java.util.Set;
import org.stemma.text.Hash;

/**
 * What a text is about, in 64 numbers: its words thrown into as many bins by hash value, of each bin the least. Two sketches tell how
 * many words their texts share (one permutation hashing, Li, Owen and Zhang 2012).
 */
final class WordSketch {
    private static final int BINS = 64;
    private static final int EMPTY = Integer.MAX_VALUE;

    private final int[] least = new int[BINS];

    private WordSketch() {
        Arrays.fill(least, EMPTY);
    }

    static WordSketch of(Set<String> words) {
        WordSketch sketch = new WordSketch();
        words.forEach(word -> sketch.add(Hash.of(word)));
        return sketch;
    }

    private void add(long hash) {
        int bin = (int) Long.remainderUnsigned(hash, BINS);
        least[bin] = Math.min(least[bin], Hash.fold(hash));
    }

    /** An estimate of the share of words that both have among those that either has, 0 to 1; of two empty texts 1. */
    double likeness(WordSketch other) {
        int same = 0;
        int either = 0;
        for (int i = 0; i < BINS; i++) {
            boolean empty = least[i] == EMPTY && other.least[i] == EMPTY;
            either += empty ? 0 : 1;
            same += !empty && least[i] == other.least[i] ? 1 : 0;
        }
        return either == 0 ? 1 : (double) same / either;
    }
}
