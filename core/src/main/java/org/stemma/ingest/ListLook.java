package org.stemma.ingest;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture.Hints;

/** What one look at a feed, a sitemap or another list gave. */
public sealed interface ListLook {
    /** It is as it was. */
    record Unchanged() implements ListLook {}

    /**
     * What it lists.
     *
     * @param fresh how long the site says that it stays as it is; zero where it does not say
     * @param notes what a user should know of it, a line each
     */
    record Listing(Validators validators, Duration fresh, List<Entry> entries, List<String> notes) implements ListLook {
        public Listing {
            entries = List.copyOf(entries);
            notes = List.copyOf(notes);
        }
    }

    /**
     * The site asks to come back later.
     *
     * @param pause how long; null where it does not say
     */
    record PutOff(String reason, @Nullable Duration pause) implements ListLook {}

    /** It is gone for good. */
    record Gone(String reason) implements ListLook {}

    /** Nothing, and why. */
    record Failed(String reason) implements ListLook {}

    /**
     * One entry of a list, in its order.
     *
     * @param key the page's address, or how the list names the entry; at most {@value Lookout#LONGEST_KEY} characters
     * @param stamp of what the list says of it: another one means that it changed
     * @param hints what the list says of the page
     * @param capture where the list itself holds the whole report; null where the page is to be fetched
     */
    record Entry(
            String key, String stamp, Hints hints, @Nullable Capture capture) {}
}
