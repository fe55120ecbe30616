package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.stemma.app.page.StoriesView;
import org.stemma.app.page.StoryPart;
import org.stemma.app.page.Templates;
import org.stemma.app.view.StoryView;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.TracedStory;
import org.stemma.store.StoryFilter;
import org.stemma.store.StoryRow;

/** The list of stories, and each story. */
final class StoryPages implements Routes {
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
    }

    private void list(Context context) {
        List<StoryRow> rows = archive.store().read(tables -> tables.stories().list(StoryFilter.ALL));
        context.html(templates.render("site_stories.jte", StoriesView.of(rows, clock.instant())));
    }

    private void story(Context context) {
        String id = context.pathParam("id");
        Optional<String> now = archive.resolve(id);
        if (now.isPresent() && !now.get().equals(id)) {
            context.redirect("/stories/" + Urls.segment(now.get()), HttpStatus.SEE_OTHER);
            return;
        }
        Optional<TracedStory> traced = now.flatMap(archive::story);
        if (traced.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        context.html(templates.render("site_story.jte", StoryPart.of(StoryView.of(1, traced.get()))));
    }
}
