package org.stemma.app.server;

import io.javalin.Javalin;
import java.time.Clock;
import java.util.List;
import org.stemma.app.alert.AlertSettings;
import org.stemma.app.page.Templates;
import org.stemma.pipeline.Archive;

/** The running server. */
public final class Server implements AutoCloseable {
    private final Javalin javalin;
    private final BackgroundTracing tracing;

    private Server(Javalin javalin, BackgroundTracing tracing) {
        this.javalin = javalin;
        this.tracing = tracing;
    }

    /**
     * Starts to answer.
     *
     * @param port 0 for any that is free
     */
    public static Server start(Archive archive, Clock clock, String host, int port) {
        return start(archive, clock, host, port, AlertSettings.at("http://" + host + ":" + port));
    }

    /** Starts to answer, with what alerts and digests need. */
    public static Server start(Archive archive, Clock clock, String host, int port, AlertSettings alerts) {
        BackgroundTracing tracing = new BackgroundTracing(archive);
        Templates templates = new Templates();
        StoryViews stories = new StoryViews(archive);
        List<Routes> groups = List.of(
                new AssetRoutes(),
                new ErrorPages(templates, clock),
                new FollowRoutes(archive, templates, clock, alerts),
                new StoryPages(archive, templates, clock),
                new ReportPages(archive, stories, templates),
                new StatementPages(archive, stories, templates),
                new ComparePages(archive, templates),
                new SearchPages(archive, templates),
                new SourcePages(archive, templates),
                new ReportApi(archive, tracing),
                new StoryApi(archive));
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            groups.forEach(each -> each.add(config.routes));
        });
        javalin.start(host, port);
        tracing.start();
        return new Server(javalin, tracing);
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
        tracing.close();
    }
}
