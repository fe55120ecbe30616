package org.stemma.story;

/**
 * Values other than 0 by 32-bit term, in open addressing with linear probes; key and value share a place, so that a look-up costs one
 * access to memory. What is removed leaves no trace: those behind it move up (Knuth, The Art of Computer Programming 3, 6.4,
 * algorithm R).
 */
final class TermTable {
    private static final int FIRST_BITS = 10;

    private long[] places = new long[1 << FIRST_BITS];
    private int shift = Integer.SIZE - FIRST_BITS;
    private int size;

    /** The value of {@code key}, 0 where it has none. */
    int get(int key) {
        return value(places[slot(key)]);
    }

    void put(int key, int value) {
        int slot = slot(key);
        if (value(places[slot]) == 0) {
            size++;
            if (size * 3L > places.length * 2L) {
                grow();
                slot = slot(key);
            }
        }
        places[slot] = place(key, value);
    }

    void remove(int key) {
        int free = slot(key);
        if (value(places[free]) == 0) {
            return;
        }
        size--;
        int mask = places.length - 1;
        for (int next = (free + 1) & mask; value(places[next]) != 0; next = (next + 1) & mask) {
            int home = home(key(places[next]));
            if (((next - home) & mask) >= ((next - free) & mask)) {
                places[free] = places[next];
                free = next;
            }
        }
        places[free] = 0;
    }

    int size() {
        return size;
    }

    private static long place(int key, int value) {
        return (long) key << Integer.SIZE | Integer.toUnsignedLong(value);
    }

    private static int key(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    private static int value(long place) {
        return (int) place;
    }

    private int home(int key) {
        return (key * 0x9E3779B9) >>> shift;
    }

    /** Where {@code key} stands, or the free place where it would. */
    private int slot(int key) {
        int mask = places.length - 1;
        int slot = home(key);
        while (value(places[slot]) != 0 && key(places[slot]) != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = places;
        places = new long[old.length * 2];
        shift--;
        for (long place : old) {
            if (value(place) != 0) {
                places[slot(key(place))] = place;
            }
        }
    }
}
