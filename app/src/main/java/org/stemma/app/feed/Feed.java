package org.stemma.app.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list as others follow it.
 *
 * @param id stable, a URI
 * @param self address of the feed itself
 * @param page address of the page that shows the same
 * @param entries in the order of the list
 */
public record Feed(String id, String title, String self, String page, List<Entry> entries) {
    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * Something in a list.
     *
     * @param id stable, a URI
     * @param link address of a page
     * @param summary plain text
     */
    public record Entry(
            String id,
            String title,
            String link,
            Instant updated,
            @Nullable Instant published,
            String summary) {}

    /** When anything in it last changed; 1970 where it is empty. */
    public Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** The id of the thing that {@code parts} name: the same whenever, and on whatever machine, it is made. */
    public static String id(String... parts) {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(("stemma\n" + String.join("\n", parts)).getBytes(StandardCharsets.UTF_8));
    }
}
