package org.stemma.text;

/** Hash values that are the same on every machine and in every run. */
public final class Hash {
    private Hash() {}

    /** A value of 64 bits for {@code text}: FNV-1a with a final mix. */
    public static long of(CharSequence text) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(h);
    }

    /** The value of a sequence that goes on with {@code next}. */
    public static long join(long sequence, long next) {
        return mix(sequence * 0x9E3779B97F4A7C15L + next);
    }

    /** The finalizer of SplitMix64: every bit of the result depends on every bit of {@code h}. */
    public static long mix(long h) {
        long x = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
        x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }

    /** Folds a value to 32 bits. */
    public static int fold(long h) {
        return (int) (h ^ (h >>> 32));
    }
}
