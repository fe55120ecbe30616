package org.stemma.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Outlet;
import tools.jackson.databind.JsonNode;

/** Finds who publishes a page: its site name, its publisher, the domain of its address. */
final class OutletReader {
    private static final int LONGEST = 60;

    private final PageFacts facts;
    private final @Nullable String address;

    OutletReader(PageFacts facts, @Nullable String address) {
        this.facts = facts;
        this.address = address;
    }

    /** @param others names that stand elsewhere, by place: they count where the page does not name its site */
    Outlet read(Map<String, String> others, Clues clues) {
        Map<String, String> names = names();
        others.forEach((place, name) -> name(names, place, name));
        String taken = null;
        for (Map.Entry<String, String> each : names.entrySet()) {
            String name = each.getValue();
            Verdict verdict = Verdict.TAKEN;
            if (taken != null) {
                verdict = Titles.fold(name).equals(Titles.fold(taken)) ? Verdict.AGREES : Verdict.OUTVOTED;
            }
            taken = taken == null ? name : taken;
            clues.add(Field.OUTLET, name, each.getKey(), verdict);
        }
        return new Outlet(taken, domain());
    }

    /** The host of the page's address, without "www."; null where it is not known. */
    @Nullable
    String domain() {
        String domain = PageFacts.domain(address);
        return domain == null ? PageFacts.domain(facts.canonical()) : domain;
    }

    /** What the page calls its site, by the place where it does, the best place first. */
    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        name(names, "meta og:site_name", facts.meta("og:site_name"));
        name(names, "JSON-LD publisher", publisher());
        for (String meta : List.of("application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher")) {
            name(names, "meta " + meta, facts.meta(meta));
        }
        return names;
    }

    private static void name(Map<String, String> names, String place, @Nullable String written) {
        String name = written == null ? "" : Titles.clean(written);
        if (!name.isEmpty() && name.length() < LONGEST && !name.startsWith("http")) {
            names.put(place, name);
        }
    }

    private @Nullable String publisher() {
        JsonNode article = facts.article();
        JsonNode publisher = article == null ? null : article.get("publisher");
        if (publisher == null) {
            return null;
        }
        JsonNode one = facts.data().resolve(publisher.isArray() && !publisher.isEmpty() ? publisher.get(0) : publisher);
        return one.isString() ? one.stringValue() : JsonLd.string(one.get("name"));
    }

    /** Everything a title's tail may name the site by: its own names, and its handle. */
    List<String> siteNames() {
        List<String> names = new ArrayList<>(ownNames());
        String handle = facts.meta("twitter:site");
        if (handle != null) {
            names.add(handle);
        }
        return names;
    }

    /** What the site calls itself, and its domain with and without its ending. */
    List<String> ownNames() {
        List<String> names = new ArrayList<>();
        Stream.of(facts.meta("og:site_name"), publisher(), facts.meta("application-name", "apple-mobile-web-app-title"))
                .filter(Objects::nonNull)
                .forEach(names::add);
        String domain = domain();
        if (domain != null) {
            names.add(domain);
            String[] labels = domain.split("\\.");
            names.add(
                    labels.length > 2 && labels[labels.length - 2].length() <= 3
                            ? labels[labels.length - 3]
                            : labels[Math.max(0, labels.length - 2)]);
        }
        return names;
    }
}
