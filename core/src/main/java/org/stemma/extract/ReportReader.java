package org.stemma.extract;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Content;
import org.stemma.report.Metadata;
import org.stemma.report.Outlet;
import org.stemma.report.Report;

/** Reads captures: pages, scraped text and clean bodies to reports. Thread-safe. */
public final class ReportReader {
    private final HtmlReader pages;

    /** A reader that believes no date after today. */
    public ReportReader() {
        this(InstantSource.system());
    }

    public ReportReader(InstantSource clock) {
        // a day of grace: somewhere it is tomorrow already
        this.pages = new HtmlReader(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1));
    }

    /** What {@code capture} holds: a report, no article, or nothing that can be read; with the reason. */
    public Extraction read(Capture capture) {
        return switch (capture.content()) {
            case Content.Html html -> pages.read(capture, html);
            case Content.Raw raw -> plain(capture, paragraphs(raw.text()));
            case Content.Clean clean -> plain(capture, clean.text());
        };
    }

    private static Extraction plain(Capture capture, String text) {
        if (text.isBlank()) {
            return new Extraction.Unreadable(capture.key(), capture.uri(), "empty");
        }
        return new Extraction.Article(new Report(
                capture.key(),
                capture.uri(),
                told(capture.hints()),
                LanguageIdentifier.identify(text),
                text,
                List.of()));
    }

    /** What stands beside the text is all that is known of it. */
    private static Metadata told(Capture.Hints hints) {
        Outlet outlet = Objects.requireNonNullElse(hints.outlet(), Outlet.UNKNOWN);
        return Metadata.builder()
                .url(hints.url())
                .outlet(outlet.domain() == null ? new Outlet(outlet.name(), PageFacts.domain(hints.url())) : outlet)
                .headline(hints.title())
                .published(hints.published())
                .build();
    }

    private static String paragraphs(String raw) {
        return Stream.of(raw.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
