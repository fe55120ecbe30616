package org.stemma.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Content.Raw;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Credit;
import org.stemma.report.Dateline;
import org.stemma.report.Furniture;
import org.stemma.report.Furniture.Kind;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;
import org.stemma.report.Revision;

/**
 * Reads scraped text, which has no markup to lean on: lines are told apart by their length, punctuation, words, place and
 * neighbours. What stands beside the text (its hints) outranks what it says itself.
 */
final class RawTextReader {
    private static final double SHORTEST_BODY = 40;
    private static final String BYLINE = "byline";
    private static final String BELOW = "name below the headline";
    private static final String DATED = "names beside the date";

    private final Gazetteer gazetteer;
    private final AgencyNames agencies;
    private final Datelines datelines;
    private final AgencyCredits credits;
    private final LocalDate latest;

    /** @param latest the day after which nothing can have been published */
    RawTextReader(Gazetteer gazetteer, LocalDate latest) {
        this.gazetteer = gazetteer;
        this.agencies = AgencyNames.of(gazetteer);
        this.datelines = new Datelines(agencies);
        this.credits = new AgencyCredits(agencies);
        this.latest = latest;
    }

    Extraction read(Capture capture, Raw raw) {
        List<RawLine> lines = RawLine.lines(raw.text());
        RawBody found = RawBody.of(lines, datelines, credits);
        RawBody body = weight(found) < SHORTEST_BODY ? RawBody.ofLongest(lines, credits) : found;
        if (weight(body) < SHORTEST_BODY) {
            String reason = lines.isEmpty() ? "no text" : "no running text found, only labels and links";
            return new Extraction.NotAnArticle(capture.key(), capture.uri(), reason);
        }
        return new Extraction.Article(new Draft(capture.hints(), body).report(capture));
    }

    private static double weight(RawBody body) {
        return body.paragraphs().stream().mapToDouble(LineShape::weight).sum();
    }

    /** A report while its lines are read. */
    private final class Draft {
        private final Capture.Hints hints;
        private final RawBody body;
        private final RawHead head;
        private final Clues clues = new Clues();
        private final @Nullable String shown;
        private final Outlet outlet;
        private final List<Credit> people = new ArrayList<>();
        private final List<String> keywords = new ArrayList<>();
        private Dateline dateline = Dateline.NONE;
        private String opened = "";
        private @Nullable String signed;
        private String signature = "";
        private @Nullable String mark;
        private @Nullable String note;

        Draft(Capture.Hints hints, RawBody body) {
            this.hints = hints;
            this.body = body;
            this.head = new RawHead(body.head(), latest);
            this.shown = new RawHeadline(body.head(), body.page(), text()).find();
            this.outlet = outlet();
        }

        private String text() {
            return String.join("\n\n", body.paragraphs());
        }

        Report report(Capture capture) {
            Moment onPage = publishedOnPage();
            Moment published = hints.published() == null ? onPage : hints.published();
            RevisionMarks.Headline headline = RevisionMarks.headline(shown == null ? "" : shown);
            clues.add(Field.HEADLINE, headline.text(), "line above the body", Verdict.TAKEN);
            mark(headline.mark(), "headline");
            opening(published);
            tail();
            lines();
            contributors();
            String text = text();
            Metadata metadata = metadata(headline.text(), published);
            return new Report(
                    capture.key(),
                    capture.uri(),
                    metadata,
                    LanguageIdentifier.identify(text),
                    text,
                    body.furniture(shown));
        }

        private Metadata metadata(String headline, @Nullable Moment published) {
            return Metadata.builder()
                    .url(hints.url())
                    .outlet(outlet)
                    .headline(hints.title() != null ? hints.title() : headline.isEmpty() ? null : headline)
                    .authors(authors())
                    .dateline(dateline)
                    .published(published)
                    .modified(head.modified(clues))
                    .revision(new Revision(mark, note))
                    .agency(agency())
                    .credits(people)
                    .section(head.section(shown))
                    .keywords(keywords)
                    .evidence(clues.list())
                    .build();
        }

        /** Cuts the dateline off the first paragraph. */
        private void opening(@Nullable Moment published) {
            String first = body.paragraphs().getFirst();
            Datelines.Opening opening = datelines.read(first, published == null ? null : published.date());
            if (opening != null) {
                dateline = opening.dateline();
                opened = first.substring(0, opening.end()).strip();
                clues.add(Field.DATELINE, opened, "first paragraph", Verdict.TAKEN);
                body.addOpening(opened);
                body.paragraphs().set(0, first.substring(opening.end()).strip());
            }
        }

        /** Cuts credits off the last paragraphs, and an agency's signature off the very last. */
        private void tail() {
            for (int i = body.paragraphs().size() - 1; i >= 0; i--) {
                String paragraph = body.paragraphs().get(i);
                CreditLines.Tail tail = CreditLines.tail(paragraph);
                if (tail != null) {
                    credit(paragraph.substring(tail.end()).strip());
                    keep(i, paragraph.substring(0, tail.end()).strip());
                }
            }
            int last = body.paragraphs().size() - 1;
            AgencyCredits.Signature found = credits.signature(body.paragraphs().get(last));
            if (found != null) {
                String paragraph = body.paragraphs().get(last);
                signed = found.agency();
                signature = paragraph.substring(found.end()).strip();
                body.addFurniture(Kind.CREDIT, signature);
                keep(last, paragraph.substring(0, found.end()).strip());
            }
        }

        private void keep(int i, String rest) {
            if (rest.isEmpty() && body.paragraphs().size() > 1) {
                body.paragraphs().remove(i);
            } else if (!rest.isEmpty()) {
                body.paragraphs().set(i, rest);
            }
        }

        private void credit(String text) {
            people.addAll(CreditLines.credits(text));
            keywords.addAll(CreditLines.keywords(text));
            mark(RevisionMarks.slug(text), "slug line");
            body.addFurniture(Kind.CREDIT, text);
        }

        /** What the furniture says: notes on the version, credits, keywords. */
        private void lines() {
            boolean tags = false;
            for (Furniture piece : body.furniture(null)) {
                String text = piece.text();
                Revision revision = RevisionMarks.line(text);
                if (revision != null && note == null) {
                    note = revision.note();
                    mark = mark == null ? revision.mark() : mark;
                    clues.add(Field.REVISION, text, "line of its own", Verdict.TAKEN);
                }
                tags = piece.kind() == Kind.TAG && (tags || FurnitureLines.heading(text) == Kind.TAG);
                tag(piece.kind(), text, tags);
            }
        }

        private void contributors() {
            body.below().stream()
                    .filter(piece -> piece.kind() == Kind.CREDIT && CreditLines.isCredit(piece.text()))
                    .flatMap(piece -> CreditLines.credits(piece.text()).stream())
                    .filter(credit -> !people.contains(credit))
                    .forEach(people::add);
        }

        private void tag(Kind kind, String text, boolean listed) {
            if (kind == Kind.TAG && FurnitureLines.isSlug(text)) {
                slug(text);
                return;
            }
            int colon = text.indexOf(':');
            if (kind != Kind.TAG || FurnitureLines.heading(text) == Kind.TAG) {
                return;
            }
            if (colon > 0 && colon < 20) {
                Stream.of(text.substring(colon + 1).split("\\s*[,;|#]\\s*"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty() && word.length() < 60)
                        .forEach(keywords::add);
            } else if (listed && LineShape.words(text) <= 4) {
                keywords.add(text);
            }
        }

        /** The agency's keyword, and what it says of the version. */
        private void slug(String text) {
            mark(RevisionMarks.slug(text), "slug line");
            keywords.add(text.replaceFirst(" \\(.*", ""));
        }

        private List<String> authors() {
            BylineText divider = new BylineText(Stream.ofNullable(outlet.name()).toList());
            BylineChoice choice = new BylineChoice(divider, agencies, clues);
            NameLines names = NameLines.outside(
                    Objects.requireNonNullElse(shown, "") + "\n" + text(),
                    name -> !gazetteer.places(name).isEmpty());
            RawBylines bylines = new RawBylines(body.top(), shown, names, agencies);
            return authors(choice, bylines);
        }

        private List<String> authors(BylineChoice choice, RawBylines bylines) {
            bylines.said().forEach(line -> choice.add(line, BYLINE));
            bylines.dated().forEach(line -> choice.add(line, DATED));
            bylines.belowHeadline().forEach(line -> choice.add(line, BELOW));
            for (String place : choice.places()) {
                List<String> found = choice.wholePeople(place);
                if (!found.isEmpty()) {
                    return choice.take(found, place);
                }
            }
            return choice.takeAgency();
        }

        /** The first mark that is found counts. */
        private void mark(@Nullable String said, String place) {
            if (mark == null && said != null) {
                mark = said;
                clues.add(Field.REVISION, said, place, Verdict.TAKEN);
            }
        }

        private @Nullable String agency() {
            RawAgency agency = new RawAgency(gazetteer, credits, outlet);
            agency.said(dateline.agency(), opened, "dateline");
            agency.said(signed, signature, "signature");
            return agency.find(body, clues);
        }

        private Outlet outlet() {
            Outlet told = Objects.requireNonNullElse(hints.outlet(), Outlet.UNKNOWN);
            String domain = told.domain() == null ? PageFacts.domain(hints.url()) : told.domain();
            String name = told.name();
            if (name == null && domain == null) {
                name = RawOutlet.find(body.foot().stream().map(RawLine::text).toList(), agencies);
                clues.add(Field.OUTLET, name, "small print", Verdict.TAKEN);
            }
            return new Outlet(name, domain);
        }

        private @Nullable Moment publishedOnPage() {
            Moment above = head.published(clues);
            if (above != null) {
                return above;
            }
            List<RawLine> labelled = body.foot().stream()
                    .filter(line -> line.text().matches("(?i)(?:first )?(?:published|posted|date)\\b.{4,100}"))
                    .toList();
            return new RawHead(labelled, latest).published(clues);
        }
    }
}
