package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.stemma.app.json.Json;
import org.stemma.app.json.TraceDocument;
import org.stemma.pipeline.Archive;

/** Stories for programs. */
final class StoryApi implements Routes {
    private final Archive archive;

    StoryApi(Archive archive) {
        this.archive = archive;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/stories/{id}", this::story);
    }

    private void story(Context context) {
        Optional<TraceDocument.StoryJson> story =
                archive.resolve(context.pathParam("id")).flatMap(archive::story).map(TraceDocument.StoryJson::of);
        if (story.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        context.contentType("application/json").result(Json.line(story.get()));
    }
}
