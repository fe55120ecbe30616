package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import org.stemma.app.json.Json;
import org.stemma.ingest.CaptureSource;
import org.stemma.ingest.CaptureSources;
import org.stemma.pipeline.Archive;

/** Reports for programs, and from them. */
final class ReportApi implements Routes {
    private final Archive archive;
    private final BackgroundTracing tracing;

    ReportApi(Archive archive, BackgroundTracing tracing) {
        this.archive = archive;
        this.tracing = tracing;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/v1/reports", this::post);
    }

    /** Adds the JSON Lines of the body; answers when all are kept. */
    private void post(Context context) {
        List<String> keys = new ArrayList<>();
        CaptureSource source = CaptureSources.of(List.of("-"), context.bodyInputStream(), warning -> {});
        archive.add(source, added -> keys.add(added.key()));
        tracing.wake();
        context.status(HttpStatus.OK).contentType("application/json").result(Json.line(keys));
    }
}
