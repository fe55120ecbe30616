package org.stemma.lineage;

/**
 * Which of two reports of one text is the parent.
 *
 * @param certainty 1 where time decides, less where only what they hold does
 */
record Direction(Account parent, Account child, double certainty, String reason) {
    private static final double LONGER = 1.15;
    private static final double MARKED = .98;

    static Direction of(Tie tie) {
        Account first = tie.first();
        Account second = tie.second();
        int order = first.order(second);
        if (order != 0) {
            return of(first, second, order < 0, 1, "published earlier");
        }
        int revisions = Integer.compare(Revisions.number(first.report()), Revisions.number(second.report()));
        if (revisions != 0) {
            return of(first, second, revisions < 0, MARKED, "the earlier version by its own mark");
        }
        double ratio = (1.0 + first.own().size()) / (1 + second.own().size());
        if (ratio > LONGER || ratio < 1 / LONGER) {
            return of(first, second, ratio > 1, .94, "holds the other's text and more; no time decides");
        }
        return new Direction(first, second, .9, "first in the list; neither time nor length decides");
    }

    /** Whether the dates or the reports' own marks say which came first. */
    boolean decided() {
        return certainty >= MARKED;
    }

    private static Direction of(Account first, Account second, boolean straight, double certainty, String reason) {
        return straight
                ? new Direction(first, second, certainty, reason)
                : new Direction(second, first, certainty, reason);
    }
}
