package org.stemma.app.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pages that were asked for last, kept while what they show does not change. Thread-safe. */
final class KeptPages {
    /** Characters of all pages kept, at most. */
    private static final int MOST = 24_000_000;

    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    private record Kept(long change, String page) {}

    /** The page of {@code id} as of {@code change}; {@code made} now where it is not kept. An empty page is not kept. */
    String get(String id, long change, Supplier<String> made) {
        Kept known = known(id);
        if (known != null && known.change() == change) {
            return known.page();
        }
        String page = made.get();
        if (!page.isEmpty()) {
            keep(id, new Kept(change, page));
        }
        return page;
    }

    private synchronized @Nullable Kept known(String id) {
        return kept.get(id);
    }

    private synchronized void keep(String id, Kept page) {
        Kept before = kept.put(id, page);
        characters += page.page().length() - (before == null ? 0 : before.page().length());
        var eldest = kept.entrySet().iterator();
        while (characters > MOST && kept.size() > 1) {
            characters -= eldest.next().getValue().page().length();
            eldest.remove();
        }
    }
}
