package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stemma.pipeline.Archive;
import org.stemma.store.StoreException;

/** Whether the process lives, and whether it can answer now. */
final class HealthRoutes implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

    private final Archive archive;
    private final BackgroundTracing tracing;
    private volatile boolean stopping;

    HealthRoutes(Archive archive, BackgroundTracing tracing) {
        this.archive = archive;
        this.tracing = tracing;
    }

    /** What is told. */
    record Health(String status) {}

    void stopping() {
        stopping = true;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/health/live", context -> Answers.send(context, new Health("live")));
        routes.get("/health/ready", this::ready);
    }

    private void ready(Context context) {
        String status = status();
        context.status(status.equals("ready") ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
        Answers.send(context, new Health(status));
    }

    private String status() {
        if (stopping) {
            return "stopping";
        }
        try {
            archive.store().step();
            return tracing.runs() ? "ready" : "tracing stands";
        } catch (StoreException failed) {
            LOG.warn("not ready: {}", failed.getMessage());
            return "the store does not answer";
        }
    }
}
