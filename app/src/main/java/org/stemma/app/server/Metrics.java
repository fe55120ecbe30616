package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Archive.Added;

/** What is measured, for Prometheus at {@code /metrics}. */
final class Metrics implements Routes, AutoCloseable {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(10),
        Duration.ofMillis(30),
        Duration.ofMillis(100),
        Duration.ofMillis(150),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Metrics(Archive archive) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        gauge("stemma.stories.waiting", "Stories that wait to be traced", archive, Metrics::waiting);
        gauge(
                "stemma.store.step",
                "Step of the database",
                archive,
                each -> each.store().step());
        gauge(
                "stemma.index.step",
                "Step up to which the text index knows everything",
                archive,
                each -> each.store().indexStep());
        for (String outcome : new String[] {"stored", "known", "refused"}) {
            counter(outcome);
        }
    }

    private static double waiting(Archive archive) {
        return archive.store().read(tables -> tables.stories().countStale());
    }

    private void gauge(String name, String says, Archive archive, ToDoubleFunction<Archive> value) {
        Gauge.builder(name, archive, value).description(says).register(registry);
    }

    /** Counts of something that other parts have. */
    void gauge(String name, String says, java.util.function.Supplier<Number> value) {
        Gauge.builder(name, value).description(says).register(registry);
    }

    private Counter counter(String outcome) {
        return Counter.builder("stemma.reports.added")
                .description("Reports that were posted, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    void added(Added added) {
        counter(
                        switch (added) {
                            case Added.Stored now -> "stored";
                            case Added.Known before -> "known";
                            case Added.Refused none -> "refused";
                        })
                .increment();
    }

    /** Notes a request that was answered. */
    void answered(Context context, double milliseconds) {
        Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
        Timer.builder("stemma.requests")
                .description("Requests by route and status")
                .tag("method", context.method().name())
                .tag("route", endpoint == null ? "none" : endpoint.path)
                .tag("status", Integer.toString(context.statusCode()))
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record(Duration.ofNanos((long) (milliseconds * 1e6)));
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(
                "/metrics",
                context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .header("Cache-Control", "no-store")
                        .result(registry.scrape()));
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
