package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The dates that a page gives to programs: in JSON-LD, meta tags and microdata, the most trustworthy first. */
final class DeclaredDates {
    private static final Evaluator PUBLISHED = Selector.evaluatorOf("[itemprop~=datePublished], time[pubdate]");
    private static final Evaluator MODIFIED = Selector.evaluatorOf("[itemprop~=dateModified]");
    private static final List<String> PAGES = List.of("WebPage", "ItemPage");
    private static final int LONGEST_SCRIPT = 200_000;
    /** Dates in JSON that is no JSON. */
    private static final Pattern BROKEN =
            Pattern.compile("\"(datePublished|dateModified)\"\\s{0,9}:\\s{0,9}\"([^\"]{8,40})\"");

    private final PageFacts facts;
    private final DateCheck check;

    DeclaredDates(PageFacts facts, DateCheck check) {
        this.facts = facts;
        this.check = check;
    }

    List<DateOffer> published() {
        List<DateOffer> found = new ArrayList<>();
        article(found, "datePublished", 3);
        article(found, "dateCreated", 1);
        article(found, "uploadDate", 1);
        page(found, "datePublished");
        metas(found, DateFields.PUBLISHED);
        microdata(found, PUBLISHED, "datePublished");
        return found.isEmpty() ? broken("datePublished") : found;
    }

    List<DateOffer> modified() {
        List<DateOffer> found = new ArrayList<>();
        article(found, "dateModified", 3);
        page(found, "dateModified");
        metas(found, DateFields.MODIFIED);
        microdata(found, MODIFIED, "dateModified");
        return found.isEmpty() ? broken("dateModified") : found;
    }

    private void article(List<DateOffer> found, String field, double weight) {
        add(found, facts.field(field), "JSON-LD " + field, weight);
    }

    /** What the page object says of itself, where no article is described. */
    private void page(List<DateOffer> found, String field) {
        List<JsonNode> pages =
                facts.article() != null ? List.of() : facts.data().ofType(PAGES);
        pages.forEach(page -> add(found, JsonLd.string(page.get(field)), "JSON-LD page " + field, 2));
    }

    private void metas(List<DateOffer> found, Map<String, Double> names) {
        names.forEach((name, weight) -> add(found, facts.meta(name), "meta " + name, weight));
    }

    private void microdata(List<DateOffer> found, Evaluator query, String name) {
        for (Element e : facts.page().selectAttributed(query).stream().limit(6).toList()) {
            add(found, stamp(e), "microdata " + name, 2);
        }
    }

    private List<DateOffer> broken(String field) {
        List<DateOffer> found = new ArrayList<>();
        for (Element script : facts.page().selectAttributed(JsonLd.SCRIPTS)) {
            String json = script.data();
            Matcher m = BROKEN.matcher(json.substring(0, Math.min(json.length(), LONGEST_SCRIPT)));
            while (found.isEmpty() && m.find()) {
                add(found, m.group(1).equals(field) ? m.group(2) : null, "broken JSON-LD " + field, 2);
            }
        }
        return found;
    }

    private void add(List<DateOffer> found, @Nullable String written, String place, double weight) {
        if (written != null && !written.isBlank()) {
            found.add(check.field(written, place, weight));
        }
    }

    /** The date of an element as it is given to programs, else as it is shown. */
    static String stamp(Element e) {
        for (String attribute : List.of("datetime", "content", "data-datetime", "data-timestamp", "title")) {
            if (!e.attr(attribute).isBlank()) {
                return e.attr(attribute);
            }
        }
        String text = ShortText.of(e, 120);
        return text == null ? "" : text;
    }
}
