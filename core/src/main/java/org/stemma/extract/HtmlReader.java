package org.stemma.extract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.KnownOutlet;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Content.Html;
import org.stemma.report.Furniture.Kind;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;

/** Reads a web page: bytes to characters, characters to blocks, blocks to body and furniture, and what the page says of itself. */
final class HtmlReader {
    /** A page that shows fewer characters than these may keep its body in its data. */
    private static final int LITTLE = 250;

    private static final int OPENING_LINES = 6;
    private static final int LONGEST_BYLINE = 60;

    private final Gazetteer gazetteer;
    private final AgencyNames agencies;
    private final LocalDate latest;

    /** @param latest the day after which nothing can have been published */
    HtmlReader(Gazetteer gazetteer, LocalDate latest) {
        this.gazetteer = gazetteer;
        this.agencies = AgencyNames.of(gazetteer);
        this.latest = latest;
    }

    Extraction read(Capture capture, Html html) {
        String refused = ByteCheck.refuse(html.bytes());
        if (refused != null) {
            return new Extraction.Unreadable(capture.key(), capture.uri(), refused);
        }
        String address = capture.hints().url();
        Page page = Page.parse(PageDecoder.decode(html.bytes(), html.charset()), address);
        PageFacts facts = PageFacts.of(page);
        OutletReader outlet = new OutletReader(facts, address);
        HeadlineReader headlines = new HeadlineReader(facts, outlet.siteNames());
        Body found = withoutNote(BodyReader.read(page, headlines.all()));
        Draft draft = new Draft(capture.hints(), page, facts, outlet);
        Body body = draft.withoutByline(found, headlines);
        String text = text(body, facts);
        String reason = PageGate.refuse(page, facts, text);
        if (reason != null) {
            return new Extraction.NotAnArticle(capture.key(), capture.uri(), reason);
        }
        Metadata metadata = draft.metadata(headlines, text, body);
        return new Extraction.Article(new Report(
                capture.key(), capture.uri(), metadata, LanguageIdentifier.identify(text), text, body.furniture()));
    }

    /** An agency's note on the version, "(Adds quotes)", stands before the body, or below its summary, and is none of it. */
    private static Body withoutNote(Body body) {
        for (int i = 0; i < Math.min(OPENING_LINES, body.kept().size() - 1); i++) {
            if (RevisionMarks.isNote(body.kept().get(i).text())) {
                return body.without(i);
            }
        }
        return body;
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
        private List<String> authors = List.of();
        private List<String> bylines = List.of();

        Draft(Capture.Hints hints, Page page, PageFacts facts, OutletReader outlet) {
            this.hints = hints;
            this.page = page;
            this.facts = facts;
            this.outlet = outlet;
        }

        /** Reads the authors; a byline that stands in the body is none of it. */
        Body withoutByline(Body body, HeadlineReader headlines) {
            NameLines lines = new NameLines(
                    body, headlines.all(), name -> !gazetteer.places(name).isEmpty());
            ShownBylines shown = new ShownBylines(new Landmarks(page, body, headlines.all()), body.kept(), lines);
            BylineChoice choice = new BylineChoice(new BylineText(outlet.ownNames()), agencies, clues);
            authors = new AuthorReader(facts, shown, choice).read();
            bylines = choice.written();
            int opening = lines.opening();
            int byline =
                    opening >= 0 && bylines.contains(body.kept().get(opening).text()) ? opening : label(body);
            return byline >= 0 ? body.without(byline) : body;
        }

        /** The first of the body's opening lines that is a byline with the word before it ("記者 ..."); -1 where none is. */
        private int label(Body body) {
            for (int i = 0; i < Math.min(OPENING_LINES, body.kept().size()) - 1; i++) {
                String line = body.kept().get(i).text();
                if (line.length() <= LONGEST_BYLINE && bylines.stream().anyMatch(name -> isLabelled(line, name))) {
                    return i;
                }
            }
            return -1;
        }

        private static boolean isLabelled(String line, String name) {
            int space = line.indexOf(' ');
            return space > 0
                    && BylineWords.leads(line.substring(0, space).replaceFirst("[:：]$", ""))
                    && (line.equals(name) || line.substring(space + 1).strip().equals(name));
        }

        /** Who publishes under the page's domain, and whom its small print names. */
        private Map<String, String> outletElsewhere(Body body) {
            Map<String, String> names = new LinkedHashMap<>();
            String domain = outlet.domain();
            KnownOutlet known = domain == null ? null : gazetteer.outlet(domain);
            if (known != null) {
                names.put("address", known.name());
            }
            List<String> print = body.furniture().stream()
                    .filter(f -> f.kind() == Kind.DISCLAIMER || f.kind() == Kind.NAVIGATION)
                    .flatMap(f -> f.text().lines())
                    .toList();
            String named = RawOutlet.find(print, agencies);
            if (named != null) {
                names.put("small print", named);
            }
            return names;
        }

        Metadata metadata(HeadlineReader headlines, String text, Body body) {
            DateReader dates =
                    new DateReader(facts, new Landmarks(page, body, headlines.all()), hints.url(), latest, clues);
            Moment onPage = dates.published();
            Moment published = hints.published() == null ? onPage : hints.published();
            PageMarks marks = new PageMarks(
                    agencies,
                    List.of(text.split("\n\n")),
                    body.furniture(),
                    bylines,
                    published == null ? null : published.date());
            String shown = headlines.read(clues);
            RevisionMarks.Headline headline = RevisionMarks.headline(shown == null ? "" : shown);
            return Metadata.builder()
                    .url(hints.url() == null ? facts.canonical() : hints.url())
                    .outlet(joined(hints.outlet(), outlet.read(outletElsewhere(body), clues)))
                    .headline(
                            hints.title() != null
                                    ? hints.title()
                                    : headline.text().isEmpty() ? null : headline.text())
                    .authors(authors)
                    .dateline(marks.dateline(clues))
                    .published(published)
                    .modified(dates.modified())
                    .revision(marks.revision(headline.mark(), clues))
                    .agency(marks.agency(clues))
                    .credits(marks.credits())
                    .section(section(facts))
                    .keywords(keywords(facts))
                    .evidence(clues.list())
                    .build();
        }
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
