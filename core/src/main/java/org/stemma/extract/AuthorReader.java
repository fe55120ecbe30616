package org.stemma.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
import tools.jackson.databind.JsonNode;

/**
 * Finds who wrote a report: what the page tells programs, else the byline that readers see. Authors are people; an agency is one only
 * where its name stands alone in the place of a byline and nobody else is named.
 */
final class AuthorReader {
    private static final List<String> METAS = List.of(
            "author",
            "article:author_name",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "cxenseparse:author",
            "citation_author",
            "authors",
            "article:author",
            "twitter:data1");
    private static final int DEEPEST = 4;
    private static final int LONGEST = 200;

    private final PageFacts facts;
    private final ShownBylines shown;
    private final BylineText names;
    private final AgencyNames agencies;
    private final Clues clues;
    private final List<Byline> bylines = new ArrayList<>();

    /** @param names divides bylines, and knows what the site calls itself */
    AuthorReader(PageFacts facts, ShownBylines shown, BylineText names, AgencyNames agencies, Clues clues) {
        this.facts = facts;
        this.shown = shown;
        this.names = names;
        this.agencies = agencies;
        this.clues = clues;
    }

    /** What stands in the place of a byline. */
    private record Byline(String written, String place) {}

    /** The bylines that were looked at, as written: an agency may stand in them. */
    List<String> written() {
        return bylines.stream().map(Byline::written).toList();
    }

    List<String> read() {
        declared();
        METAS.forEach(this::meta);
        for (String place : bylines.stream().map(Byline::place).distinct().toList()) {
            List<String> people = people(place);
            if (!people.isEmpty()) {
                return noted(people, place);
            }
        }
        return shown();
    }

    private List<String> shown() {
        for (ShownBylines.Place place : ShownBylines.Place.values()) {
            shown.at(place, this::whole).forEach(line -> add(line, place.words()));
            List<String> people =
                    people(place.words()).stream().filter(AuthorReader::isWhole).toList();
            if (!people.isEmpty()) {
                return noted(people, place.words());
            }
        }
        return agency();
    }

    /** The agencies that stand alone where a byline stands; none where the page names no agency either. */
    private List<String> agency() {
        for (Byline byline : bylines) {
            List<String> signing = agencies.signing(byline.written());
            if (!signing.isEmpty() && !names.namesSite(byline.written())) {
                return noted(signing, byline.place());
            }
        }
        return noted(List.of(), "");
    }

    private List<String> people(String place) {
        Map<String, String> byFolded = new LinkedHashMap<>();
        bylines.stream()
                .filter(byline -> byline.place().equals(place))
                .flatMap(byline -> people(byline).stream())
                .forEach(name -> byFolded.putIfAbsent(Titles.fold(name), name));
        return List.copyOf(byFolded.values());
    }

    private List<String> people(Byline byline) {
        return names.people(byline.written()).stream()
                .filter(name -> agencies.id(name) == null)
                .toList();
    }

    private boolean whole(String line) {
        return names.people(line).stream().anyMatch(AuthorReader::isWhole)
                || !agencies.signing(line).isEmpty();
    }

    /** Names that readers see count only whole: a single word may be a section or a button. */
    private static boolean isWhole(String name) {
        return name.indexOf(' ') > 0 || Scripts.dense(name.charAt(0));
    }

    private void add(@Nullable String written, String place) {
        if (written != null && !written.isBlank() && written.length() < LONGEST) {
            bylines.add(new Byline(written, place));
        }
    }

    private void declared() {
        JsonNode article = facts.article();
        if (article != null && article.has("author")) {
            collect(article.get("author"), 0);
        }
    }

    private void collect(JsonNode author, int depth) {
        JsonNode node = facts.data().resolve(author);
        JsonNode name = node.isObject() ? node.get("name") : node;
        if (name != null && name.isArray() && depth < DEEPEST) {
            name.forEach(one -> collect(one, depth + 1));
        } else if (name != null && name.isString()) {
            add(name.stringValue(), "JSON-LD author");
        }
    }

    private void meta(String name) {
        boolean author = !name.equals("twitter:data1") || "written by".equalsIgnoreCase(facts.meta("twitter:label1"));
        if (author) {
            facts.metaAll(name).forEach(value -> add(value, "meta " + name));
        }
    }

    private List<String> noted(List<String> taken, String place) {
        bylines.forEach(
                byline -> clues.add(Field.AUTHORS, byline.written(), byline.place(), verdict(byline, taken, place)));
        return taken;
    }

    private Verdict verdict(Byline byline, List<String> taken, String place) {
        List<String> people = people(byline);
        if (byline.place().equals(place) && (!people.isEmpty() || taken.equals(agencies.signing(byline.written())))) {
            return Verdict.TAKEN;
        }
        if (!people.isEmpty()) {
            return taken.containsAll(people) ? Verdict.AGREES : Verdict.OUTVOTED;
        }
        if (names.namesSite(byline.written())) {
            return Verdict.SITE;
        }
        return agencies.id(BylineText.clean(byline.written())) == null ? Verdict.NO_PERSON : Verdict.NO_AUTHOR;
    }
}
