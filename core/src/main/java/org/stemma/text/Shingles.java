package org.stemma.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** The set of all runs of {@code n} words of a text, as hashes in ascending order. */
public final class Shingles {
    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    /** The shingles of {@code size} words of each list; none runs from one list into the next. */
    public static Shingles of(List<List<Word>> pieces, int size) {
        return new Shingles(pieces.stream()
                .flatMapToLong(piece -> hashes(piece, size))
                .sorted()
                .distinct()
                .toArray());
    }

    private static LongStream hashes(List<Word> piece, int size) {
        return LongStream.rangeClosed(0, piece.size() - (long) size).map(i -> hash(piece, (int) i, size));
    }

    private static long hash(List<Word> words, int at, int size) {
        long hash = size;
        for (int i = at; i < at + size; i++) {
            hash = Hash.join(hash, Hash.of(words.get(i).form()));
        }
        return hash;
    }

    public int size() {
        return hashes.length;
    }

    public LongStream stream() {
        return Arrays.stream(hashes);
    }

    /** How many shingles both have. */
    public int shared(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Shared shingles over those of the smaller set, 0 to 1. */
    public double containment(Shingles other) {
        int smaller = Math.min(size(), other.size());
        return smaller == 0 ? 0 : (double) shared(other) / smaller;
    }
}
