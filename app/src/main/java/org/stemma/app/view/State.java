package org.stemma.app.view;

/** How a value stands to the origin's. */
public enum State {
    /** As the origin has it, or as the report nearest to the origin. */
    ORIGINAL,
    /** Not as the origin has it: a report changed it on the way. */
    CHANGED,
    /** Accounts differ, and no link tells whose words came first. */
    OPEN
}
