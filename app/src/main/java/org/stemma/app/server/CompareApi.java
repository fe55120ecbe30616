package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.AnalyzeLine;
import org.stemma.app.json.MatchLine;
import org.stemma.app.json.TraceDocument;
import org.stemma.app.json.TraceDocument.StoryJson;
import org.stemma.app.server.Refusal.Fault;
import org.stemma.compare.Match;
import org.stemma.event.AnalyzedReport;
import org.stemma.ingest.Capture;
import org.stemma.ingest.CaptureSource;
import org.stemma.ingest.Input;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.TracedStory;
import tools.jackson.databind.JsonNode;

/** Comparing reports, and tracing what is posted; nothing of it is kept. */
final class CompareApi implements Routes {
    /** Passages up to so many characters are matched; longer texts are compared statement by statement alone. */
    private static final int LONGEST_PASSAGE = 4000;
    /** Reports that one request may have traced. */
    private static final int MOST_REPORTS = 1000;

    private final Archive archive;
    private final Answers answers;
    private final ServerSettings.Limits limits;
    private final Gate gate;

    CompareApi(Archive archive, Answers answers, ServerSettings.Limits limits) {
        this.archive = archive;
        this.answers = answers;
        this.limits = limits;
        this.gate = new Gate(limits.traces(), limits.time());
    }

    /**
     * Two or more reports beside each other.
     *
     * @param match whether two short texts say the same; null where they are more than two, or long
     * @param story all of them taken as one story
     */
    record Compared(@Nullable Matched match, List<AnalyzeLine> reports, StoryJson story) {}

    /** As {@code stemma match} answers. */
    record Matched(boolean same, double score, String relation, List<MatchLine.DifferenceJson> differences) {
        static Matched of(Match match) {
            MatchLine line = MatchLine.of("", match);
            return new Matched(line.same(), line.score(), line.relation(), line.differences());
        }
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/compare", this::stored);
        routes.post("/api/v1/compare", this::posted);
        routes.post("/api/v1/trace", this::trace);
    }

    private void stored(Context context) {
        Parameters given = new Parameters(context);
        String a = given.needed("a");
        String b = given.needed("b");
        given.check();
        if (a.equals(b)) {
            throw Refusal.wrong("Wrong parameters", List.of(new Fault("b", "is the same report as a")));
        }
        checkHeld(a);
        checkHeld(b);
        answers.send(context, Versions.ofAll(archive), () -> gate.run(() -> compared(List.of(held(a), held(b)))));
    }

    private void checkHeld(String key) {
        if (archive.store().read(tables -> tables.reports().find(key)).isEmpty()) {
            throw Refusal.notFound("report", key);
        }
    }

    private AnalyzedReport held(String key) {
        return archive.report(key).orElseThrow(() -> Refusal.notFound("report", key));
    }

    private Compared compared(List<AnalyzedReport> reports) {
        TracedStory story = archive.compare(reports);
        return new Compared(
                match(reports), story.reports().stream().map(ReportApi::line).toList(), StoryJson.of(story));
    }

    private @Nullable Matched match(List<AnalyzedReport> reports) {
        List<String> texts = reports.stream().map(each -> each.report().text()).toList();
        if (texts.size() != 2 || texts.stream().anyMatch(each -> each.length() > LONGEST_PASSAGE)) {
            return null;
        }
        return Matched.of(archive.match(texts.getFirst(), texts.getLast()));
    }

    private void posted(Context context) {
        new Parameters(context).check();
        CaptureSource source = source(PostedReports.tree(Body.bytes(context, limits.body())));
        Answers.send(context, gate.run(() -> compared(source)));
    }

    private Compared compared(CaptureSource source) {
        List<AnalyzedReport> reports = archive.analyze(source).stream()
                .flatMap(each -> Stream.ofNullable(each.analysis()))
                .toList();
        if (reports.size() < 2) {
            throw Refusal.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Nothing to compare",
                    "fewer than two of the texts hold a report");
        }
        return compared(reports);
    }

    /** The texts {@code a} and {@code b}, or the records of {@code reports}. */
    private static CaptureSource source(JsonNode body) {
        if (body.isObject() && body.has("reports")) {
            JsonNode reports = body.get("reports");
            if (!reports.isArray() || reports.size() < 2 || reports.size() > MOST_REPORTS) {
                throw Refusal.wrong(
                        "Malformed body",
                        List.of(new Fault("reports", "is a list of 2 to " + MOST_REPORTS + " records")));
            }
            return PostedReports.of(List.copyOf(reports.values())).source();
        }
        List<Fault> faults = new ArrayList<>();
        String a = PostedReports.field(body, "a", faults);
        String b = PostedReports.field(body, "b", faults);
        if (a == null || b == null) {
            throw Refusal.wrong("Malformed body", faults);
        }
        return sink -> List.of(input("a", a), input("b", b)).forEach(sink);
    }

    private static Input input(String key, String text) {
        return new Input.Captured(new Capture(key, key, Capture.Hints.NONE, new Capture.Content.Clean(text)));
    }

    private void trace(Context context) {
        PostedReports posted = PostedReports.of(context, limits.body());
        if (posted.count() > MOST_REPORTS) {
            throw Refusal.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "Too many reports",
                    "a request traces " + MOST_REPORTS + " reports at most; stemma trace takes any number");
        }
        Answers.send(context, gate.run(() -> TraceDocument.of(archive.trace(posted.source()))));
    }
}
