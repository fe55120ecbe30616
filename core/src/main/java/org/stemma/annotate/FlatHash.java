package org.stemma.annotate;

/**
 * A 64-bit hash of a sequence of UTF-16 units, taken a part at a time: {@code finish(add(add(seed(3), "a"), '_'))}. It is a polynomial in
 * the units, so that a part which is hashed once ({@link FlatText}) can be added to any begin; the end is MurmurHash3's finaliser, so
 * that every bit depends on every unit. A finished hash is never 0.
 */
final class FlatHash {
    /** The golden ratio's fraction, odd. */
    static final long BASE = 0x9E3779B97F4A7C15L;

    private FlatHash() {}

    /** The begin of the hash of a sequence of kind {@code type}: other kinds give other hashes. */
    static long seed(long type) {
        return mix(type + BASE);
    }

    static long add(long hash, String part) {
        long h = hash;
        for (int i = 0; i < part.length(); i++) {
            h = add(h, part.charAt(i));
        }
        return h;
    }

    static long add(long hash, char unit) {
        return hash * BASE + unit;
    }

    static long finish(long hash) {
        long h = mix(hash);
        return h == 0 ? 1 : h;
    }

    /** The hash of {@code text} alone. */
    static long of(String text) {
        return finish(add(seed(0), text));
    }

    private static long mix(long hash) {
        long h = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }
}
