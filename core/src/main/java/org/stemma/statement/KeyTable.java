package org.stemma.statement;

import java.util.Collection;

/** Finds the place of a feature's name among others by its {@linkplain Features#key key}: an open table with room to spare. */
final class KeyTable {
    private final long[] keys;
    private final int[] places;

    /** The places are those in the order of {@code names}. */
    KeyTable(Collection<String> names) {
        int room = Integer.highestOneBit(Math.max(8, names.size())) * 4;
        keys = new long[room];
        places = new int[room];
        int place = 0;
        for (String name : names) {
            long key = Features.key(name);
            int at = slot(key);
            keys[at] = key;
            places[at] = ++place;
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (places[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** -1 where the name is not among them. */
    int place(long key) {
        return places[slot(key)] - 1;
    }
}
