package org.stemma.annotate;

/**
 * Numbers, 0 or more, by the {@link FlatHash} of their key: open addressing with linear probing over flat arrays. The keys
 * themselves are not kept: an unknown key is taken for a known one once in about 10^13 look-ups.
 */
final class FlatTable {
    private static final double LOAD = .72;

    private final long[] keys; // 0: an empty slot
    private final int[] values;

    /** @throws IllegalArgumentException unless both arrays are of one length and there is an empty slot */
    FlatTable(long[] keys, int[] values) {
        if (keys.length != values.length || keys.length == 0) {
            throw new IllegalArgumentException("a table needs a value for each of its " + keys.length + " slots");
        }
        this.keys = keys;
        this.values = values;
    }

    /** An empty table with room for {@code size} keys. */
    static FlatTable ofSize(int size) {
        int slots = (int) (size / LOAD) + 1;
        return new FlatTable(new long[slots], new int[slots]);
    }

    /** The number of this key; -1 where the key is not known. */
    int get(long hash) {
        int slot = slot(hash);
        return keys[slot] == hash ? values[slot] : -1;
    }

    /** @throws IllegalStateException where the key, or another key with its hash, is known */
    void put(long hash, int value) {
        int slot = slot(hash);
        if (keys[slot] != 0) {
            throw new IllegalStateException("two keys have the hash " + Long.toHexString(hash));
        }
        keys[slot] = hash;
        values[slot] = value;
    }

    /** Where the key is, or would be put. */
    private int slot(long hash) {
        int slot = (int) Math.unsignedMultiplyHigh(hash, keys.length);
        while (keys[slot] != hash && keys[slot] != 0) {
            slot = slot + 1 == keys.length ? 0 : slot + 1;
        }
        return slot;
    }

    long[] keys() {
        return keys;
    }

    int[] values() {
        return values;
    }
}
