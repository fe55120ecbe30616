package org.stemma.ingest;

import org.stemma.ingest.Capture.Hints;

/**
 * An address that an input names without its text, an entry of a news sitemap, and what the input says of it.
 *
 * @param place the file, and the entry in it
 * @param hints with the entry's title, outlet and time, as far as it gives them
 */
record Listed(String url, String place, Hints hints) {
    /** The place without its entry: what lists the address. */
    String list() {
        int entry = place.lastIndexOf('#');
        return entry < 0 ? place : place.substring(0, entry);
    }

    /** What becomes of listed addresses. */
    interface Reader {
        /** Nothing is fetched. */
        Reader NONE = listed -> false;

        /** Reads what stands at the address; false where nothing is fetched, and its list shall say so once. */
        boolean read(Listed listed);
    }
}
