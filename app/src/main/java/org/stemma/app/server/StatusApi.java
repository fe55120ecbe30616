package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import org.stemma.pipeline.Archive;

/** What the store holds, and the document that describes this interface. */
final class StatusApi implements Routes {
    private final Archive archive;
    private final Answers answers;

    StatusApi(Archive archive, Answers answers) {
        this.archive = archive;
        this.answers = answers;
    }

    /**
     * What the store holds.
     *
     * @param waiting stories to be traced
     * @param step of the database
     * @param indexStep up to which the text index knows everything
     * @param change number of the last change
     */
    record Status(
            long reports,
            long stories,
            long statements,
            long events,
            long waiting,
            long step,
            long indexStep,
            long change) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/status", this::status);
        routes.get("/api/v1/openapi.yaml", StatusApi::document);
    }

    private void status(Context context) {
        new Parameters(context).check();
        answers.send(
                context,
                Versions.ofAll(archive),
                () -> archive.store()
                        .read(tables -> new Status(
                                tables.reports().count(),
                                tables.stories().count(),
                                tables.statements().count(),
                                tables.events().count(),
                                tables.stories().countStale(),
                                archive.store().step(),
                                archive.store().indexStep(),
                                tables.changes().last())));
    }

    private static void document(Context context) throws IOException {
        try (InputStream in = StatusApi.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("openapi.yaml is not packaged");
            }
            context.contentType("application/yaml").result(in.readAllBytes());
        }
    }
}
