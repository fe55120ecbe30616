package org.stemma.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Content.Html;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;

/** Reads a web page: bytes to characters, characters to blocks, blocks to body and furniture, and what the page says of itself. */
final class HtmlReader {
    /** A page that shows fewer characters than these may keep its body in its data. */
    private static final int LITTLE = 250;

    private final LocalDate latest;

    /** @param latest the day after which nothing can have been published */
    HtmlReader(LocalDate latest) {
        this.latest = latest;
    }

    Extraction read(Capture capture, Html html) {
        String refused = ByteCheck.refuse(html.bytes());
        if (refused != null) {
            return new Extraction.Unreadable(capture.key(), capture.uri(), refused);
        }
        String address = capture.hints().url();
        Page page = Page.parse(PageDecoder.decode(html.bytes(), html.charset()), address);
        PageFacts facts = PageFacts.of(page.document());
        OutletReader outlet = new OutletReader(facts, address);
        HeadlineReader headlines = new HeadlineReader(facts, outlet.siteNames());
        Body body = BodyReader.read(page, headlines.all());
        String text = text(body, facts);
        String reason = PageGate.refuse(page, facts, text);
        if (reason != null) {
            return new Extraction.NotAnArticle(capture.key(), capture.uri(), reason);
        }
        Metadata metadata = metadata(capture.hints(), page, facts, outlet, headlines);
        return new Extraction.Article(new Report(
                capture.key(), capture.uri(), metadata, LanguageIdentifier.identify(text), text, body.furniture()));
    }

    /** What stands on the page, or in its data where the page shows next to nothing. */
    private static String text(Body body, PageFacts facts) {
        String shown = body.text();
        if (shown.length() >= LITTLE) {
            return shown;
        }
        String embedded = String.join("\n\n", EmbeddedBody.find(facts));
        return embedded.length() > 2 * shown.length() ? embedded : shown;
    }

    private Metadata metadata(
            Capture.Hints hints, Page page, PageFacts facts, OutletReader outlet, HeadlineReader headlines) {
        String address = hints.url() == null ? facts.canonical() : hints.url();
        DateReader dates = new DateReader(facts, page, hints.url(), latest);
        Moment published = hints.published() == null ? dates.published() : hints.published();
        return Metadata.builder()
                .url(address)
                .outlet(joined(hints.outlet(), outlet.read()))
                .headline(hints.title() == null ? headlines.read() : hints.title())
                .authors(new AuthorReader(page, facts, new BylineText(outlet.siteNames())).read())
                .published(published)
                .modified(dates.modified())
                .section(section(facts))
                .keywords(keywords(facts))
                .build();
    }

    private static Outlet joined(@Nullable Outlet hint, Outlet page) {
        if (hint == null) {
            return page;
        }
        return new Outlet(
                hint.name() == null ? page.name() : hint.name(), hint.domain() == null ? page.domain() : hint.domain());
    }

    private static @Nullable String section(PageFacts facts) {
        String declared = facts.field("articleSection");
        return declared == null
                ? facts.meta("article:section", "parsely-section", "sailthru.section", "section")
                : declared;
    }

    private static List<String> keywords(PageFacts facts) {
        List<String> tags = facts.metaAll("article:tag");
        String list = facts.meta("news_keywords", "keywords", "parsely-tags", "sailthru.tags");
        List<String> all = !tags.isEmpty() || list == null ? tags : List.of(list.split("[,;]"));
        return all.stream()
                .flatMap(t -> Stream.of(t.split(",")))
                .map(Titles::clean)
                .filter(t -> !t.isEmpty())
                .distinct()
                .limit(50)
                .toList();
    }
}
