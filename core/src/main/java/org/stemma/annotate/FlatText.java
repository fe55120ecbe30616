package org.stemma.annotate;

/**
 * A text as {@link FlatHash} adds it, in one step whatever its length.
 *
 * @param sum what the text itself adds
 * @param power what a hash before it is multiplied by
 */
record FlatText(long sum, long power) {
    static FlatText of(String text) {
        long power = 1;
        for (int i = 0; i < text.length(); i++) {
            power *= FlatHash.BASE;
        }
        return new FlatText(FlatHash.add(0, text), power);
    }

    /** The hash of what {@code hash} is of, and this text. */
    long after(long hash) {
        return hash * power + sum;
    }
}
