package org.stemma.annotate;

/**
 * Numbers from 0 up to {@value #LARGEST} by the {@link FlatHash} of their key: open addressing with linear probing over one flat array. A slot holds
 * 40 bits of the key's hash, which with the slot's place stand for the key, and the number: one look at memory tells both. The
 * keys themselves are not kept: an unknown key is taken for a known one once in about 10^12 look-ups.
 */
final class FlatTable {
    /** The largest number that a slot can hold. */
    static final int LARGEST = (1 << 24) - 2;

    private static final int NUMBER_BITS = 24;
    private static final double LOAD = .72;

    private final long[] slots; // 0: empty, else the hash's last 40 bits and the number + 1

    /** @throws IllegalArgumentException where there is no slot */
    FlatTable(long[] slots) {
        if (slots.length == 0) {
            throw new IllegalArgumentException("a table needs an empty slot");
        }
        this.slots = slots;
    }

    /** An empty table with room for {@code size} keys. */
    static FlatTable ofSize(int size) {
        return new FlatTable(new long[(int) (size / LOAD) + 1]);
    }

    /** The number of this key; -1 where the key is not known. */
    int get(long hash) {
        return number(slots[slot(hash)]);
    }

    /** What stands where each key should: a look at memory for each, and none waits for another. */
    void first(long[] hashes, long[] found, int size) {
        for (int i = 0; i < size; i++) {
            found[i] = slots[home(hashes[i])];
        }
    }

    /** The same as {@link #get(long)}, where what stands in the key's first slot is known. */
    int get(long hash, long first) {
        return first == 0 || isOf(hash, first) ? number(first) : get(hash);
    }

    private static int number(long slot) {
        return ((int) slot & (LARGEST + 1)) - 1;
    }

    private static boolean isOf(long hash, long slot) {
        return (slot ^ (hash << NUMBER_BITS)) >>> NUMBER_BITS == 0;
    }

    /** @throws IllegalStateException where the key, or another key that cannot be told from it, is known */
    void put(long hash, int value) {
        if (value < 0 || value > LARGEST) {
            throw new IllegalArgumentException("a table holds numbers from 0 to " + LARGEST + ", not " + value);
        }
        int slot = slot(hash);
        if (slots[slot] != 0) {
            throw new IllegalStateException("two keys have the hash " + Long.toHexString(hash));
        }
        slots[slot] = (hash << NUMBER_BITS) | (value + 1);
    }

    /** Where the key is, or would be put. */
    private int slot(long hash) {
        int slot = home(hash);
        while (slots[slot] != 0 && !isOf(hash, slots[slot])) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
    }

    private int home(long hash) {
        return (int) Math.unsignedMultiplyHigh(hash, slots.length);
    }

    long[] slots() {
        return slots;
    }
}
