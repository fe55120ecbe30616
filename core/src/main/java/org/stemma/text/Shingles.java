package org.stemma.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    /** The hashes of the runs of {@code size} words of a piece, in its order; of pairs of characters two stand for a word. */
    public static LongStream hashes(List<Word> piece, int size) {
        LongStream.Builder hashes = LongStream.builder();
        for (int i = 0; i < piece.size(); i++) {
            int end = end(piece, i, size);
            if (end < 0) {
                break;
            }
            hashes.add(hash(piece, i, end, size));
        }
        return hashes.build();
    }

    /** The end of the run of {@code size} words that begins at {@code from}, or -1. */
    private static int end(List<Word> words, int from, int size) {
        int halves = 2 * size;
        for (int i = from; i < words.size(); i++) {
            halves -= words.get(i).pair() ? 1 : 2;
            if (halves <= 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static long hash(List<Word> words, int from, int to, int size) {
        long hash = size;
        for (int i = from; i < to; i++) {
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

    /** How many shingles both have that are not in {@code except}. */
    public int shared(Shingles other, Set<Long> except) {
        return (int) stream()
                .filter(hash -> Arrays.binarySearch(other.hashes, hash) >= 0 && !except.contains(hash))
                .count();
    }

    /** Shared shingles over those of the smaller set, 0 to 1. */
    public double containment(Shingles other) {
        int smaller = Math.min(size(), other.size());
        return smaller == 0 ? 0 : (double) shared(other) / smaller;
    }
}
