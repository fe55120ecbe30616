package org.stemma.app.server;

/** Kinds of addresses. */
final class Paths {
    private Paths() {}

    /** Whether it tells nothing but that the server is there. */
    static boolean health(String path) {
        return path.startsWith("/health/");
    }
}
