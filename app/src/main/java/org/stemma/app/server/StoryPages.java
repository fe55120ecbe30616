package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.app.page.Links;
import org.stemma.app.page.SiteAsset;
import org.stemma.app.page.StateView;
import org.stemma.app.page.StoriesForm;
import org.stemma.app.page.StoriesView;
import org.stemma.app.page.StoryPart;
import org.stemma.app.page.Templates;
import org.stemma.app.view.StoryView;
import org.stemma.pipeline.Archive;
import org.stemma.store.Found;
import org.stemma.store.SearchQuery;
import org.stemma.store.StoryFilter;
import org.stemma.store.StoryRow;

/** The list of stories, and each story. */
final class StoryPages implements Routes {
    private static final int FINDS = 1000;
    /** Reports on one page of a story's reports. */
    private static final int REPORTS = 200;

    private final Archive archive;
    private final Templates templates;
    private final Clock clock;
    private final StoryViews stories;
    private final KeptPages kept = new KeptPages();

    StoryPages(Archive archive, StoryViews stories, Templates templates, Clock clock) {
        this.archive = archive;
        this.stories = stories;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/", context -> context.redirect("/stories", HttpStatus.SEE_OTHER));
        routes.get("/stories", this::list);
        routes.get("/stories/{id}", this::story);
        routes.get("/stories/{id}/row", this::listRow);
        routes.get("/stories/{id}/reports", this::reports);
        routes.get("/stories/{id}/links/{number}", this::link);
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
            throw new ErrorPages.IllegalAddress(String.valueOf(wrong.getMessage()));
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
    private void listRow(Context context) {
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
        Optional<StoryRow> row = row(context, "");
        if (row.isEmpty() || fresh(context, row.get())) {
            return;
        }
        String page = kept.get(
                row.get().id(),
                row.get().change(),
                () -> stories.find(row.get().id())
                        .map(view -> templates.render("site_story.jte", StoryPart.served(view)))
                        .orElse(""));
        if (page.isEmpty()) {
            context.res().setHeader("ETag", null);
            ErrorPages.show(context, templates, HttpStatus.OK, untraced());
        } else {
            Pages.send(context, page);
        }
    }

    /** The story that is asked for; empty where it is another's part now or is none, and the answer says so. */
    private Optional<StoryRow> row(Context context, String part) {
        String id = context.pathParam("id");
        Optional<String> now = archive.resolve(id);
        if (now.isEmpty()) {
            ErrorPages.show(context, templates, HttpStatus.NOT_FOUND, nowhere());
        } else if (!now.get().equals(id)) {
            context.redirect(Links.story(now.get()) + part, HttpStatus.SEE_OTHER);
        } else {
            return archive.store().read(tables -> tables.stories().find(id));
        }
        return Optional.empty();
    }

    /** Whether the browser has the page as it is now; names its version in any case. */
    private static boolean fresh(Context context, StoryRow row) {
        String tag = "\"" + row.change() + "-" + SiteAsset.version("story.js", "stemma.css") + "\"";
        context.header("ETag", tag).header("Cache-Control", "no-cache");
        boolean fresh = tag.equals(context.header("If-None-Match"));
        if (fresh) {
            context.status(HttpStatus.NOT_MODIFIED);
        }
        return fresh;
    }

    /** The reports of a story, page by page. */
    private void reports(Context context) {
        Optional<StoryView> view = row(context, "/reports").flatMap(row -> stories.find(row.id()));
        int after = number(Optional.ofNullable(context.queryParam("after")).orElse("0"), "after");
        view.ifPresent(story -> {
            int all = story.reports().size();
            int from = Math.min(after, all);
            int to = Math.min(from + REPORTS, all);
            Map<String, Object> page = Map.of(
                    "part",
                    StoryPart.listed(story),
                    "reports",
                    story.reports().subList(from, to),
                    "after",
                    from,
                    "next",
                    to < all ? to : 0);
            Pages.send(context, templates.render("site_reports.jte", page));
        });
    }

    /** The evidence of one link. */
    private void link(Context context) {
        int number = number(context.pathParam("number"), "the link");
        Optional<StoryPart> part = row(context, "/links/" + number)
                .flatMap(row -> stories.find(row.id()))
                .map(StoryPart::listed);
        part.ifPresent(story -> story.link(number)
                .ifPresentOrElse(
                        evidence -> Pages.send(
                                context,
                                templates.render("site_link.jte", Map.of("part", story, "evidence", evidence))),
                        () -> ErrorPages.show(context, templates, HttpStatus.NOT_FOUND, nowhere())));
    }

    private static int number(String given, String what) {
        try {
            return Integer.parseUnsignedInt(given) & Integer.MAX_VALUE;
        } catch (NumberFormatException none) {
            throw new ErrorPages.IllegalAddress(what + " is no number: " + given);
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
