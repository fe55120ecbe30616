package org.stemma.extract;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds who wrote a report: what the page tells programs, else the byline that readers see. */
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

    private final PageFacts facts;
    private final ShownBylines shown;
    private final BylineChoice bylines;

    AuthorReader(PageFacts facts, ShownBylines shown, BylineChoice bylines) {
        this.facts = facts;
        this.shown = shown;
        this.bylines = bylines;
    }

    List<String> read() {
        declared();
        METAS.forEach(this::meta);
        for (String place : bylines.places()) {
            List<String> people = bylines.people(place);
            if (!people.isEmpty()) {
                return bylines.take(people, place);
            }
        }
        return shown();
    }

    private List<String> shown() {
        for (ShownBylines.Place place : ShownBylines.Place.values()) {
            shown.at(place, bylines::signs).forEach(line -> bylines.add(line, place.words()));
            List<String> people = bylines.wholePeople(place.words());
            if (!people.isEmpty()) {
                return bylines.take(people, place.words());
            }
        }
        return bylines.takeAgency();
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
            bylines.add(name.stringValue(), "JSON-LD author");
        }
    }

    private void meta(String name) {
        boolean author = !name.equals("twitter:data1") || "written by".equalsIgnoreCase(facts.meta("twitter:label1"));
        if (author) {
            facts.metaAll(name).forEach(value -> bylines.add(value, "meta " + name));
        }
    }
}
