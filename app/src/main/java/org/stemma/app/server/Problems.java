package org.stemma.app.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stemma.app.json.Json;
import org.stemma.app.page.StateView;
import org.stemma.store.StoreException;

/** Answers requests that fail: problem documents (RFC 9457) for programs, pages for browsers; never with what is inside. */
final class Problems {
    static final String MEDIA = "application/problem+json";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final ErrorPages pages;

    Problems(ErrorPages pages) {
        this.pages = pages;
    }

    /**
     * A problem document.
     *
     * @param instance the request's number in the log
     * @param errors all that is wrong, where it is more than the detail says
     */
    record Problem(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Refusal.Fault> errors) {}

    void add(RoutesConfig routes) {
        routes.exception(Refusal.class, this::refused);
        routes.exception(HttpResponseException.class, this::standard);
        routes.exception(StoreException.class, this::storeFailed);
        routes.exception(Exception.class, this::failed);
        routes.error(HttpStatus.NOT_FOUND.getCode(), this::bare);
        routes.error(HttpStatus.METHOD_NOT_ALLOWED.getCode(), this::bare);
    }

    private void refused(Refusal refusal, Context context) {
        Duration retry = refusal.retry();
        if (retry != null) {
            context.header("Retry-After", Long.toString(Math.max(1, retry.toSeconds())));
        }
        answer(context, refusal);
    }

    private void standard(HttpResponseException standard, Context context) {
        HttpStatus status = HttpStatus.forStatus(standard.getStatus());
        answer(context, Refusal.of(status, status.getMessage(), detail(status, context)));
    }

    private static String detail(HttpStatus status, Context context) {
        return switch (status) {
            case NOT_FOUND -> "nothing is at " + Refusal.shortened(context.path());
            case METHOD_NOT_ALLOWED -> Refusal.shortened(context.path()) + " does not take " + context.method();
            default -> status.getMessage().toLowerCase(Locale.ROOT);
        };
    }

    private void storeFailed(StoreException failed, Context context) {
        LOG.atError()
                .addKeyValue("request", RequestLog.number(context))
                .setCause(failed)
                .log("the store failed");
        refused(
                Refusal.later(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The store does not answer",
                        "the store cannot be read or written now; the log says why",
                        SOON),
                context);
    }

    private void failed(Exception fault, Context context) {
        LOG.atError()
                .addKeyValue("request", RequestLog.number(context))
                .setCause(fault)
                .log("a request failed");
        answer(
                context,
                Refusal.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Fault",
                        "this is a fault of Stemma; the log has it under " + "this request's number"));
    }

    /** Where a handler gave a status and nothing to read. */
    private void bare(Context context) {
        if (!Pages.sent(context) && !answered(context)) {
            HttpStatus status = context.status();
            answer(context, Refusal.of(status, status.getMessage(), detail(status, context)));
        }
    }

    private static boolean answered(Context context) {
        String type = context.res().getContentType();
        return type != null && type.startsWith(MEDIA);
    }

    private void answer(Context context, Refusal refusal) {
        context.status(refusal.status()).removeHeader("ETag").header("Cache-Control", "no-store");
        if (ErrorPages.forReader(context)) {
            pages.show(context, refusal.status(), state(context, refusal));
            return;
        }
        context.contentType(MEDIA).result(Json.line(problem(context, refusal)));
    }

    private static Problem problem(Context context, Refusal refusal) {
        return new Problem(
                "urn:stemma:problem:" + refusal.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                refusal.title(),
                refusal.status().getCode(),
                refusal.detail(),
                "urn:stemma:request:" + RequestLog.number(context),
                refusal.faults());
    }

    private static StateView state(Context context, Refusal refusal) {
        return switch (refusal.status()) {
            case NOT_FOUND ->
                StateView.of("Not here", "Nothing has this address.", "Stemma shows what is in its store.")
                        .withNext("All stories", "/stories");
            case INTERNAL_SERVER_ERROR ->
                StateView.of(
                                "Fault",
                                "This page could not be made.",
                                "Nothing in the store is changed by it. Fault " + RequestLog.number(context)
                                        + " is in the log; the text of no report is in it.")
                        .withNext("All stories", "/stories")
                        .asFault();
            default -> StateView.of(refusal.title(), sentence(refusal.detail()), "");
        };
    }

    private static String sentence(String detail) {
        return detail.isEmpty() ? "" : Character.toUpperCase(detail.charAt(0)) + detail.substring(1) + ".";
    }
}
