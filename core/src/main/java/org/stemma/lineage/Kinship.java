package org.stemma.lineage;

/**
 * What two reports have in common of their own words.
 *
 * @param first the report that stands earlier in the story's list
 * @param threes shared runs of three words over those of the shorter report, 0 to 1
 * @param fives the same for runs of five words
 */
record Kinship(Account first, Account second, double threes, double fives, int sharedThrees) implements Tie {
    /** From here on one text was written from the other, or both from a third. */
    static final double COPIED = .40;

    private static final double WHOLE = .80;

    /** No one clause is as long. */
    private static final int LONG = 40;

    private static final double REWRITTEN = .11;
    private static final double THIN = .07;
    private static final int LEAST_SHARED = 6;

    /** Whether more is shared than independent accounts of one event share (at most .10 in trials). */
    boolean derived() {
        return sharedThrees >= LEAST_SHARED && threes >= REWRITTEN;
    }

    /** Whether enough is shared that one may tell the other's text in words of its own. */
    boolean thin() {
        return sharedThrees >= 2 * LEAST_SHARED && threes >= THIN;
    }

    /** Whether the shorter text is the other's from end to end, be it one sentence. */
    boolean whole() {
        return fives >= WHOLE;
    }

    /** Whether the text that both have is more than one statement of a source that both heard. */
    boolean spread() {
        return whole() || (copied() && sharedThrees >= LONG) || SharedPlaces.beyondOne(first, second) >= LEAST_SHARED;
    }

    @Override
    public boolean copied() {
        return fives >= COPIED;
    }

    @Override
    public double share(Account child) {
        return Math.min(1, (double) sharedThrees / Math.max(1, child.threes().size()));
    }

    @Override
    public double confidence() {
        double rewritten = .60 + .3 * Math.max(0, threes - REWRITTEN);
        double copied = fives < COPIED ? 0 : .80 + .32 * (fives - COPIED);
        return Math.min(.99, Math.max(Math.min(rewritten, .79), copied));
    }

    boolean joins(Account one) {
        return first.equals(one) || second.equals(one);
    }

    Account other(Account one) {
        return first.equals(one) ? second : first;
    }
}
