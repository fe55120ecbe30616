package org.stemma.lineage;

/** What shows that one of two reports was written from the other. */
sealed interface Tie permits Kinship, Translation {
    /** The report that stands earlier in the story's list. */
    Account first();

    Account second();

    /** How sure it is that one was written from the other, or both from a third, 0 to 1. */
    double confidence();

    /** Whether it is the same text, not merely some of it. */
    boolean copied();

    /** How much of {@code child} the tie explains, 0 to 1. */
    double share(Account child);
}
