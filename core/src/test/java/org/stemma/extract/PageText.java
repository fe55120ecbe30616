package org.stemma.extract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Clue;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Metadata;
import org.stemma.report.Report;

/** Pages for tests, made from what differs between them, and what reading them gives. The clock stands at 1 January 2026. */
final class PageText {
    static final String PROSE = """
            <p>The harbour council of Lower Quay voted on Tuesday to close the old ferry terminal for good, ending a dispute \
            that had divided the town for nearly a decade and had cost two mayors their office.</p>
            <p>Twelve of the fifteen members voted for the plan, which moves all crossings to the new pier and leaves the \
            terminal to a museum of navigation, according to the minutes of the meeting.</p>
            <p>“We have talked enough,” said the chairwoman after the vote. “Now the builders may begin.”</p>
            """;
    private static final ReportReader READER =
            new ReportReader(Gazetteer.load(), InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));

    private PageText() {}

    static String page(String head, String above, String below) {
        return "<html lang=en><head><title>Council closes ferry terminal</title>" + head
                + "</head><body><div class=page><article><h1>Council closes ferry terminal</h1>" + above + PROSE + below
                + "</article></div></body></html>";
    }

    static Report read(String html, Hints hints) {
        Capture capture = new Capture(
                "page", "page.html", hints, new Capture.Content.Html(html.getBytes(StandardCharsets.UTF_8), null));
        return ((Extraction.Article) READER.read(capture)).report();
    }

    static Metadata metadata(String html) {
        return read(html, Hints.NONE).metadata();
    }

    static Metadata metadata(String html, String url) {
        return read(html, Hints.builder().url(url).build()).metadata();
    }

    static String published(String html) {
        return String.valueOf(metadata(html).published());
    }

    /** Why {@code value} was or was not taken. */
    static Verdict verdict(Metadata metadata, Field field, String value) {
        return metadata.evidence().stream()
                .filter(clue -> clue.field() == field && clue.value().equals(value))
                .map(Clue::verdict)
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not among " + metadata.evidence()));
    }
}
