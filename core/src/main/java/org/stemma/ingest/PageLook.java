package org.stemma.ingest;

/** What one look at a page gave. */
public sealed interface PageLook {
    /**
     * The page.
     *
     * @param hash of its bytes
     */
    record Captured(Capture capture, String hash) implements PageLook {}

    /**
     * Nothing, and why.
     *
     * @param lasting whether asking again would be in vain
     */
    record Failed(String reason, boolean lasting) implements PageLook {}
}
