package org.stemma.app.export;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Store;
import org.stemma.store.StoryFilter;
import org.stemma.store.StoryFilter.Cursor;
import org.stemma.store.StoryRow;
import org.stemma.store.StoryTable.Totals;

/**
 * Which stories are exported; each with all of its reports.
 *
 * @param story id of the one story; null for any
 * @param from of the latest report, milliseconds since 1970, inclusive
 * @param past exclusive
 */
public record Selection(
        @Nullable String story,
        @Nullable Long from,
        @Nullable Long past) {
    public static final Selection ALL = new Selection(null, null, null);

    private static final int CHUNK = 200;

    boolean isAll() {
        return story == null && from == null && past == null;
    }

    /** How many stories and reports they are. */
    public Totals totals(Store store) {
        return store.read(tables -> tables.stories().totals(filter(null)));
    }

    /** The stories, latest first. */
    void forEach(Store store, Consumer<StoryRow> sink) {
        Cursor after = null;
        while (true) {
            StoryFilter filter = filter(after);
            List<StoryRow> chunk = store.read(tables -> tables.stories().list(filter));
            chunk.forEach(sink);
            if (chunk.size() < CHUNK) {
                return;
            }
            StoryRow last = chunk.getLast();
            after = new Cursor(last.lastAt() == null ? 0 : last.lastAt(), last.id());
        }
    }

    private StoryFilter filter(@Nullable Cursor after) {
        List<String> among = story == null ? null : List.of(story);
        return new StoryFilter(
                among, 0, 0, false, false, null, null, from, past, StoryFilter.Order.LATEST, after, CHUNK);
    }
}
