package org.stemma.app.cli;

/** The exit codes of the contract. */
final class ExitCode {
    static final int DONE = 0;
    /** Done, but some input could not be read. */
    static final int PARTLY = 1;

    static final int USAGE = 2;
    /** Nothing could be measured. */
    static final int NOTHING = 3;

    static final int FAULT = 4;

    private ExitCode() {}
}
