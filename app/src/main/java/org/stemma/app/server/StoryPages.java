package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.app.page.StateView;
import org.stemma.app.page.StoriesForm;
import org.stemma.app.page.StoriesView;
import org.stemma.app.page.StoryPart;
import org.stemma.app.page.Templates;
import org.stemma.app.view.StoryView;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.TracedStory;
import org.stemma.store.Found;
import org.stemma.store.SearchQuery;
import org.stemma.store.StoryFilter;
import org.stemma.store.StoryRow;

/** The list of stories, and each story. */
final class StoryPages implements Routes {
    private static final int FINDS = 1000;

    private final Archive archive;
    private final Templates templates;
    private final Clock clock;

    StoryPages(Archive archive, Templates templates, Clock clock) {
        this.archive = archive;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/", context -> context.redirect("/stories", HttpStatus.SEE_OTHER));
        routes.get("/stories", this::list);
        routes.get("/stories/{id}", this::story);
        routes.get("/stories/{id}/row", this::row);
    }

    // ---- the list

    private void list(Context context) {
        StoriesForm form = form(context);
        StoryFilter filter = form.filter(among(form));
        StoriesView view = archive.store()
                .read(tables -> StoriesView.of(
                        form,
                        tables.stories().list(filter),
                        new StoriesView.State(
                                tables.stories().totals(form.fromTheTop().filter(filter.among())),
                                tables.stories().countStale(),
                                tables.changes().last(),
                                clock.instant())));
        Pages.send(context, templates.render("site_stories.jte", view));
    }

    private static StoriesForm form(Context context) {
        try {
            return StoriesForm.of(context::queryParam);
        } catch (IllegalArgumentException wrong) {
            throw new ErrorPages.IllegalAddress(wrong.getMessage());
        }
    }

    /** The stories with a report that has the words; null where none are asked for. */
    private @Nullable List<String> among(StoriesForm form) {
        return form.words().isEmpty()
                ? null
                : archive.store().search(SearchQuery.words(form.words()), 0, FINDS).stream()
                        .map(Found::story)
                        .distinct()
                        .toList();
    }

    /** A row as it is now, for a list that lies open. */
    private void row(Context context) {
        Optional<StoryRow> row = archive.store().read(tables -> tables.stories().find(context.pathParam("id")));
        if (row.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        StoriesView view = StoriesView.of(
                StoriesForm.of(name -> null),
                List.of(row.get()),
                new StoriesView.State(new org.stemma.store.StoryTable.Totals(1, 1, 1), 0, 0, clock.instant()));
        Pages.send(context, templates.render("storyrow.jte", view.rows().getFirst()));
    }

    // ---- a story

    private void story(Context context) {
        String id = context.pathParam("id");
        Optional<String> now = archive.resolve(id);
        if (now.isPresent() && !now.get().equals(id)) {
            context.redirect("/stories/" + Urls.segment(now.get()), HttpStatus.SEE_OTHER);
            return;
        }
        Optional<TracedStory> traced = now.flatMap(archive::story);
        if (traced.isPresent()) {
            Pages.send(context, templates.render("site_story.jte", StoryPart.of(StoryView.of(1, traced.get()))));
        } else if (now.isPresent()) {
            ErrorPages.show(context, templates, HttpStatus.OK, untraced());
        } else {
            ErrorPages.show(context, templates, HttpStatus.NOT_FOUND, nowhere());
        }
    }

    private static StateView untraced() {
        return StateView.of(
                        "Being traced",
                        "This story is being traced.",
                        "Its reports are kept; its lineage, counts and statements appear here when they are made.")
                .withNext("All stories", "/stories");
    }

    private static StateView nowhere() {
        return StateView.of(
                        "Not here",
                        "No story has this address.",
                        "It never was, or it is in another store. Old addresses of merged stories lead on by themselves.")
                .withNext("All stories", "/stories");
    }
}
