package org.stemma.ingest;

/** What an address gave. */
sealed interface Fetched {
    /**
     * A document.
     *
     * @param address after all redirects
     * @param type as the site declares it
     */
    @SuppressWarnings("ArrayRecordComponent") // foreign bytes, handed on once and never compared
    record Document(WebAddress address, MediaType type, byte[] bytes) implements Fetched {}

    /** Nothing, and why. */
    record Failed(String reason) implements Fetched {}
}
