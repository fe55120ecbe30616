package org.stemma.ingest;

/** One thing met in the input, in input order. */
public sealed interface Input {
    /** The name under which the user knows it. */
    String key();

    /** Where it stands: the file, and line or record in it, or the address. */
    String uri();

    /** A capture to be read. */
    record Captured(Capture capture) implements Input {
        @Override
        public String key() {
            return capture.key();
        }

        @Override
        public String uri() {
            return capture.uri();
        }
    }

    /**
     * What could not be read, and why.
     *
     * @param key the name that the document would have had, or the file's
     * @param uri the file, and line or record in it
     */
    record Unreadable(String key, String uri, String reason) implements Input {}
}
