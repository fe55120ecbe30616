package org.stemma.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Content.Html;
import org.stemma.report.Furniture;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;

/** Reads a web page: bytes to characters, characters to blocks, blocks to body and furniture, and what the page says of itself. */
final class HtmlReader {
    /** A page that shows fewer characters than these may keep its body in its data. */
    private static final int LITTLE = 250;

    private final AgencyNames agencies;
    private final LocalDate latest;

    /** @param latest the day after which nothing can have been published */
    HtmlReader(AgencyNames agencies, LocalDate latest) {
        this.agencies = agencies;
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
        Body body = withoutNote(BodyReader.read(page, headlines.all()));
        String text = text(body, facts);
        String reason = PageGate.refuse(page, facts, text);
        if (reason != null) {
            return new Extraction.NotAnArticle(capture.key(), capture.uri(), reason);
        }
        Metadata metadata = new Draft(capture.hints(), page, facts, outlet).metadata(headlines, text, body.furniture());
        return new Extraction.Article(new Report(
                capture.key(), capture.uri(), metadata, LanguageIdentifier.identify(text), text, body.furniture()));
    }

    /** An agency's note on the version, "(Adds quotes)", stands before the body and is none of it. */
    private static Body withoutNote(Body body) {
        if (body.kept().size() < 2
                || !RevisionMarks.isNote(body.kept().getFirst().text())) {
            return body;
        }
        List<Furniture> furniture = new ArrayList<>(body.furniture());
        furniture.addFirst(
                new Furniture(Furniture.Kind.CREDIT, body.kept().getFirst().text()));
        return new Body(body.root(), body.kept().subList(1, body.kept().size()), furniture);
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

    /** A report's metadata while its page is read. */
    private final class Draft {
        private final Capture.Hints hints;
        private final Page page;
        private final PageFacts facts;
        private final OutletReader outlet;
        private final Clues clues = new Clues();

        Draft(Capture.Hints hints, Page page, PageFacts facts, OutletReader outlet) {
            this.hints = hints;
            this.page = page;
            this.facts = facts;
            this.outlet = outlet;
        }

        Metadata metadata(HeadlineReader headlines, String text, List<Furniture> furniture) {
            DateReader dates = new DateReader(facts, page, hints.url(), latest, clues);
            Moment onPage = moment(dates.published());
            Moment published = hints.published() == null ? onPage : hints.published();
            AuthorReader authors = new AuthorReader(page, facts, new BylineText(outlet.siteNames()));
            List<String> people = authors.read().stream()
                    .filter(name -> agencies.id(name) == null)
                    .toList();
            PageMarks marks = new PageMarks(
                    agencies,
                    List.of(text.split("\n\n")),
                    furniture,
                    authors.written(),
                    published == null ? null : published.date());
            String shown = headlines.read();
            RevisionMarks.Headline headline = RevisionMarks.headline(shown == null ? "" : shown);
            return Metadata.builder()
                    .url(hints.url() == null ? facts.canonical() : hints.url())
                    .outlet(joined(hints.outlet(), outlet.read()))
                    .headline(
                            hints.title() != null
                                    ? hints.title()
                                    : headline.text().isEmpty() ? null : headline.text())
                    .authors(people)
                    .dateline(marks.dateline())
                    .published(published)
                    .modified(moment(dates.modified()))
                    .revision(marks.revision(headline.mark()))
                    .agency(marks.agency())
                    .credits(marks.credits())
                    .section(section(facts))
                    .keywords(keywords(facts))
                    .evidence(clues.list())
                    .build();
        }
    }

    private static @Nullable Moment moment(@Nullable DateOffer offer) {
        return offer == null ? null : offer.moment();
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
