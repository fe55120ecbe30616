package org.stemma.app.server;

import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that is not carried out, and why; becomes a problem document. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String title;
    private final transient List<Fault> faults;
    private final transient @Nullable Duration retry;

    private Refusal(HttpStatus status, String title, String detail, List<Fault> faults, @Nullable Duration retry) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.faults = List.copyOf(faults);
        this.retry = retry;
    }

    /**
     * One thing that is wrong.
     *
     * @param at a parameter, or a place in the body
     */
    record Fault(String at, String detail) {}

    static Refusal of(HttpStatus status, String title, String detail) {
        return new Refusal(status, title, detail, List.of(), null);
    }

    static Refusal notFound(String what, String id) {
        return of(HttpStatus.NOT_FOUND, "Not found", "there is no " + what + " " + shortened(id));
    }

    /** Everything that is wrong with a request, at once. */
    static Refusal wrong(String title, List<Fault> faults) {
        String detail = faults.size() == 1
                ? faults.getFirst().at() + ": " + faults.getFirst().detail()
                : faults.size() + " things are wrong";
        return new Refusal(HttpStatus.BAD_REQUEST, title, detail, faults, null);
    }

    /** Not now, but after {@code retry}. */
    static Refusal later(HttpStatus status, String title, String detail, Duration retry) {
        return new Refusal(status, title, detail, List.of(), retry);
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) > 80
                ? text.substring(0, text.offsetByCodePoints(0, 80)) + "…"
                : text;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<Fault> faults() {
        return faults;
    }

    @Nullable
    Duration retry() {
        return retry;
    }
}
