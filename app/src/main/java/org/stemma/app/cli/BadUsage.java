package org.stemma.app.cli;

/** A command line that cannot be carried out, found after it was parsed. */
final class BadUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadUsage(String message) {
        super(message);
    }
}
