package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stemma.app.page.CompareView;
import org.stemma.app.page.Compared;
import org.stemma.app.page.StateView;
import org.stemma.app.page.Templates;
import org.stemma.app.view.StoryView;
import org.stemma.compare.Match;
import org.stemma.event.AnalyzedReport;
import org.stemma.extract.Extraction;
import org.stemma.ingest.Input;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Document;

/** Compares texts that are posted, or reports of the store. Nothing of it is kept. */
final class ComparePages implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(ComparePages.class);
    /** Bytes of a whole form. */
    static final int MOST_BYTES = 4_000_000;
    /** Bytes of a form too large that are read on, so that a browser waits for the answer. */
    private static final long DRAINED = 64_000_000;
    /** Comparisons at work at once. */
    private static final int AT_ONCE = 2;

    private static final int PATIENCE_SECONDS = 20;
    /** Characters up to which two texts are taken for passages. */
    private static final int PASSAGE = 700;

    private final Archive archive;
    private final Templates templates;
    private final Semaphore free = new Semaphore(AT_ONCE);

    ComparePages(Archive archive, Templates templates) {
        this.archive = archive;
        this.templates = templates;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/compare", this::get);
        routes.post("/compare", this::post);
    }

    private void get(Context context) {
        PageParameters asked = new PageParameters(context);
        String a = asked.text("a");
        String b = asked.text("b");
        if (a.isEmpty() && b.isEmpty()) {
            show(context, HttpStatus.OK, new CompareView(PostedText.empty(), "", null));
            return;
        }
        List<AnalyzedReport> reports = new ArrayList<>();
        for (String id : List.of(a, b)) {
            Optional<AnalyzedReport> report = archive.report(id);
            if (report.isEmpty()) {
                String what = id.isEmpty()
                        ? "One of the two reports is not named."
                        : "No report of the store has the id " + id + ".";
                ErrorPages.show(
                        context,
                        templates,
                        HttpStatus.NOT_FOUND,
                        StateView.of("Compare", what, "").withNext("Compare texts", "/compare"));
                return;
            }
            reports.add(report.get());
        }
        if (a.equals(b)) {
            reports.removeLast();
        }
        compare(context, reports, PostedText.empty(), true);
    }

    private void post(Context context) throws IOException {
        long length = context.req().getContentLengthLong();
        if (length < 0 || length > MOST_BYTES) {
            drain(context.req().getInputStream());
            String fault = length < 0
                    ? "The form does not say how long it is."
                    : "Too long: the texts have " + length / 1000 + " KB; the limit is " + MOST_BYTES / 1000
                            + " KB. Add whole reports to the store instead, and compare them there.";
            show(context, HttpStatus.CONTENT_TOO_LARGE, new CompareView(PostedText.empty(), fault, null));
            return;
        }
        PostedText posted;
        try {
            posted = PostedText.read(context);
        } catch (Exception broken) { // the server's reader of forms throws checked exceptions that it does not declare
            LOG.debug("a form that is none", broken);
            show(context, HttpStatus.BAD_REQUEST, new CompareView(PostedText.empty(), "The form is not whole.", null));
            return;
        }
        long given = posted.inputs().stream().filter(Optional::isPresent).count();
        if (posted.faulty() || given < 2) {
            String fault = posted.faulty()
                    ? "Nothing was compared."
                    : given == 0 ? "Nothing to compare yet: paste a text on both sides." : "One text is missing.";
            show(context, HttpStatus.BAD_REQUEST, new CompareView(posted.texts(), fault, null));
            return;
        }
        analyze(context, posted);
    }

    private static void drain(InputStream body) throws IOException {
        byte[] buffer = new byte[65536];
        long left = DRAINED;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = body.read(buffer);
            left -= Math.max(0, read);
        }
    }

    private void analyze(Context context, PostedText posted) {
        List<AnalyzedReport> reports = new ArrayList<>();
        List<CompareView.Text> texts = new ArrayList<>(posted.texts());
        if (!within(() -> read(posted, reports, texts))) {
            busy(context, posted.texts());
        } else if (reports.size() < posted.given()) {
            show(context, HttpStatus.BAD_REQUEST, new CompareView(texts, "Nothing was compared.", null));
        } else {
            compare(context, reports, posted.texts(), false);
        }
    }

    /** Reads and analyses the texts; says beside each that is no report why. */
    private void read(PostedText posted, List<AnalyzedReport> reports, List<CompareView.Text> texts) {
        List<Input> inputs = posted.inputs().stream().flatMap(Optional::stream).toList();
        for (Document document : archive.analyze(sink -> inputs.forEach(sink))) {
            AnalyzedReport analysis = document.analysis();
            if (analysis != null) {
                reports.add(analysis);
            } else {
                texts.replaceAll(
                        text -> text.name().equals(document.extraction().key())
                                ? text.faulty(reason(document.extraction()))
                                : text);
            }
        }
    }

    private static String reason(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Article article -> "";
            case Extraction.NotAnArticle page -> "This is no report: " + page.reason() + ".";
            case Extraction.Unreadable broken -> "This could not be read: " + broken.reason() + ".";
        };
    }

    private void compare(Context context, List<AnalyzedReport> reports, List<CompareView.Text> texts, boolean stored) {
        List<String> keys = reports.stream().map(AnalyzedReport::key).toList();
        List<Compared> result = new ArrayList<>();
        boolean done = within(() -> {
            StoryView story = StoryView.of(1, archive.compare(reports));
            result.add(Compared.of(story, keys, match(reports), stored));
        });
        if (done) {
            show(context, HttpStatus.OK, new CompareView(texts, "", result.getFirst()));
        } else {
            busy(context, texts);
        }
    }

    /** What two passages are to each other; null for whole reports. */
    private @Nullable Match match(List<AnalyzedReport> reports) {
        List<String> texts = reports.stream().map(each -> each.report().text()).toList();
        boolean passages = texts.size() == 2
                && texts.stream().allMatch(text -> text.length() <= PASSAGE && !text.contains("\n\n"));
        return passages ? archive.match(texts.get(0), texts.get(1)) : null;
    }

    /** Does some work when it is its turn; false where others keep the machine busy. */
    private boolean within(Runnable work) {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return false;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            free.release();
        }
    }

    private void busy(Context context, List<CompareView.Text> texts) {
        context.header("Retry-After", Integer.toString(PATIENCE_SECONDS));
        String fault =
                "Other comparisons keep this machine busy. What you wrote stands here; compare it again in a while.";
        show(context, HttpStatus.SERVICE_UNAVAILABLE, new CompareView(texts, fault, null));
    }

    private void show(Context context, HttpStatus status, CompareView view) {
        context.status(status).header("Cache-Control", "no-store").html(templates.render("site_compare.jte", view));
    }
}
