package org.stemma.extract;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Content;
import org.stemma.report.Metadata;
import org.stemma.report.Outlet;
import org.stemma.report.Report;

/** Reads captures: pages, scraped text and clean bodies to reports. Thread-safe. */
public final class ReportReader {
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

    private final HtmlReader pages;

    private final RawTextReader texts;
    private final AgencyNames agencies;

    /** A reader that believes no date after today. */
    public ReportReader(Gazetteer gazetteer) {
        this(gazetteer, InstantSource.system());
    }

    public ReportReader(Gazetteer gazetteer, InstantSource clock) {
        // a day of grace: somewhere it is tomorrow already
        LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        this.agencies = AgencyNames.of(gazetteer);
        this.pages = new HtmlReader(gazetteer, latest);
        this.texts = new RawTextReader(gazetteer, latest);
    }

    /** What {@code capture} holds: a report, no article, or nothing that can be read; with the reason. */
    public Extraction read(Capture capture) {
        Extraction read = switch (capture.content()) {
            case Content.Html html -> pages.read(capture, html);
            case Content.Raw raw -> texts.read(capture, raw);
            case Content.Clean clean -> plain(capture, clean.text());
        };
        return new ContainerMetadata(agencies, capture.hints()).over(read);
    }

    private Extraction plain(Capture capture, String text) {
        if (text.isBlank()) {
            return new Extraction.Unreadable(capture.key(), capture.uri(), "empty");
        }
        Report report = new Report(
                capture.key(),
                capture.uri(),
                told(capture.hints(), text),
                LanguageIdentifier.identify(text),
                text,
                List.of());
        return new Extraction.Article(report, true);
    }

    /** What stands beside the text, and what the text itself says of its dateline, agency and version. */
    private Metadata told(Capture.Hints hints, String text) {
        Outlet outlet = Objects.requireNonNullElse(hints.outlet(), Outlet.UNKNOWN);
        List<String> paragraphs = PARAGRAPHS.splitAsStream(text.strip()).toList();
        LocalDate day = hints.published() == null ? null : hints.published().date();
        PageMarks marks = new PageMarks(agencies, paragraphs, List.of(), List.of(), day);
        Clues clues = new Clues();
        return Metadata.builder()
                .url(hints.url())
                .outlet(outlet.domain() == null ? new Outlet(outlet.name(), PageFacts.domain(hints.url())) : outlet)
                .headline(hints.title())
                .published(hints.published())
                .dateline(marks.dateline(clues))
                .agency(marks.agency(clues))
                .credits(marks.credits())
                .revision(marks.revision(null, clues))
                .evidence(clues.list())
                .build();
    }
}
