package org.stemma.app.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stemma.app.alert.AlertSettings;
import org.stemma.app.page.Templates;
import org.stemma.pipeline.Archive;

/** The running server: groups of routes behind one guard, and what works beside them. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int HEADER_BYTES = 16 << 10;
    private static final int THREADS = 64;
    private static final int LEAST_THREADS = 4;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ServerSettings settings;
    private final Guard guard;
    private final RequestLog log;
    private final Metrics metrics;
    private final BackgroundTracing tracing;
    private final ChangeStreams streams;
    private final HealthRoutes health;
    private final Problems problems;
    private final List<String> routes = new ArrayList<>();
    private final Javalin javalin;

    private Server(Archive archive, Clock clock, ServerSettings settings, AlertSettings alerts) {
        this.settings = settings;
        this.guard = new Guard(settings);
        this.log = new RequestLog(clock);
        this.metrics = new Metrics(archive);
        this.tracing = new BackgroundTracing(archive, settings.limits().stop());
        this.streams = new ChangeStreams(archive, HEARTBEAT, settings.limits().streams());
        this.health = new HealthRoutes(archive, tracing);
        Templates templates = new Templates();
        StoryViews stories = new StoryViews(archive);
        ErrorPages errors = new ErrorPages(templates);
        this.problems = new Problems(errors);
        Answers answers = new Answers();
        Adding adding = new Adding(archive, tracing, metrics, settings.limits().body());
        List<Routes> groups = List.of(
                new AssetRoutes(),
                errors,
                new FollowRoutes(archive, templates, clock, alerts),
                new StoryPages(archive, stories, templates, clock),
                new ReportPages(archive, stories, templates),
                new StatementPages(archive, stories, templates),
                new ComparePages(archive, templates),
                new SearchPages(archive, templates),
                new SourcePages(archive, templates),
                new McpRoutes(archive),
                new StoryApi(archive, answers),
                new StatementApi(archive, answers),
                new EventApi(archive, answers),
                new ReportApi(archive, answers, adding),
                new SearchApi(archive, answers),
                new CompareApi(archive, answers, settings.limits()),
                new ChangeApi(archive, answers, streams),
                new StatusApi(archive, answers),
                health,
                metrics);
        this.javalin = Javalin.create(config -> configure(config, groups));
        metrics.gauge("stemma.streams", "Clients that follow changes", streams::clients);
    }

    /** Starts to answer on loopback. */
    public static Server start(Archive archive, Clock clock, String host, int port) {
        ServerSettings local = ServerSettings.local(port);
        return start(archive, clock, new ServerSettings(host, port, null, List.of(), local.limits()));
    }

    /** Starts to answer, with nothing to mail. */
    public static Server start(Archive archive, Clock clock, ServerSettings settings) {
        AlertSettings alerts = AlertSettings.at("http://" + settings.host() + ":" + settings.port());
        return start(archive, clock, settings, alerts);
    }

    /** Starts to answer, with what alerts and digests need. */
    public static Server start(Archive archive, Clock clock, ServerSettings settings, AlertSettings alerts) {
        Server server = new Server(archive, clock, settings, alerts);
        server.javalin.start(settings.host(), settings.port());
        server.streams.start();
        server.tracing.start();
        return server;
    }

    private void configure(JavalinConfig config, List<Routes> groups) {
        config.startup.showJavalinBanner = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = settings.limits().body();
        config.events.handlerAdded(each -> routes.add(each.getHttpMethod().name() + " " + each.getPath()));
        config.jetty.threadPool = new QueuedThreadPool(THREADS, LEAST_THREADS, (int) IDLE.toMillis());
        config.jetty.modifyHttpConfiguration(Server::bound);
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(settings.limits().stop().toMillis());
            server.setHandler(new GracefulHandler());
            server.setErrorHandler(new PlainErrors());
        });
        config.jetty.modifyServletContextHandler(handler -> {
            handler.getServletHandler().setDecodeAmbiguousURIs(true);
            handler.setMaxFormContentSize(ComparePages.MOST_BYTES);
        });
        config.requestLogger.http(this::answered);
        config.routes.before(this::before);
        problems.add(config.routes);
        groups.forEach(each -> each.add(config.routes));
    }

    private static void bound(HttpConfiguration http) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setIdleTimeout(IDLE.toMillis());
        // a key may hold a slash
        http.setUriCompliance(UriCompliance.from("RFC3986,AMBIGUOUS_PATH_SEPARATOR,AMBIGUOUS_PATH_ENCODING"));
    }

    private void before(Context context) {
        log.begin(context);
        Guard.protect(context);
        guard.check(context);
    }

    private void answered(Context context, Float milliseconds) {
        metrics.answered(context, milliseconds);
        log.log(context, milliseconds);
    }

    public int port() {
        return javalin.port();
    }

    /** All routes, as {@code GET /api/v1/stories/{id}}. */
    List<String> routes() {
        return Collections.unmodifiableList(routes);
    }

    /** Takes no more requests, lets those that run end within their time, and stops what works beside them. */
    @Override
    public void close() {
        health.stopping();
        streams.close();
        stop();
        tracing.close();
        metrics.close();
    }

    private void stop() {
        try {
            javalin.stop();
        } catch (JavalinException late) {
            LOG.warn(
                    "requests that ran longer than {} s were cut off",
                    settings.limits().stop().toSeconds());
        }
    }
}
