package org.stemma.app.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.StoryView;
import org.stemma.pipeline.Archive;
import org.stemma.store.StoryRow;

/** Stories made ready for pages; those used last are kept while they do not change. Thread-safe. */
final class StoryViews {
    /** Reports of all stories kept, at most; the story used last is kept however long it is. */
    private static final int MOST_REPORTS = 2_000;

    private final Archive archive;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Kept(long change, StoryView view) {}

    StoryViews(Archive archive) {
        this.archive = archive;
    }

    /** The story of this id, or what it became a part of; empty where there is none, or it is not traced yet. */
    Optional<StoryView> find(String id) {
        return archive.resolve(id)
                .flatMap(now -> archive.store()
                        .read(tables -> tables.stories().find(now))
                        .flatMap(this::view));
    }

    private Optional<StoryView> view(StoryRow row) {
        Kept known = known(row.id());
        if (known != null && known.change() == row.change()) {
            return Optional.of(known.view());
        }
        Optional<StoryView> made = archive.story(row.id()).map(traced -> StoryView.of(1, traced));
        made.ifPresent(view -> keep(row.id(), new Kept(row.change(), view)));
        return made;
    }

    private synchronized @Nullable Kept known(String id) {
        return kept.get(id);
    }

    private synchronized void keep(String id, Kept story) {
        kept.put(id, story);
        int reports = kept.values().stream()
                .mapToInt(each -> each.view().reports().size())
                .sum();
        var eldest = kept.entrySet().iterator();
        while (reports > MOST_REPORTS && kept.size() > 1) {
            reports -= eldest.next().getValue().view().reports().size();
            eldest.remove();
        }
    }
}
