package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Outlet;
import tools.jackson.databind.JsonNode;

/** Finds who publishes a page: its site name, its publisher, the domain of its address. */
final class OutletReader {
    private final PageFacts facts;
    private final @Nullable String address;

    OutletReader(PageFacts facts, @Nullable String address) {
        this.facts = facts;
        this.address = address;
    }

    Outlet read() {
        String domain = PageFacts.domain(address);
        return new Outlet(name(), domain == null ? PageFacts.domain(facts.canonical()) : domain);
    }

    private @Nullable String name() {
        return Stream.of(
                        facts.meta("og:site_name"),
                        publisher(),
                        facts.meta("application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher"))
                .filter(Objects::nonNull)
                .map(Titles::clean)
                .filter(n -> !n.isEmpty() && n.length() < 60 && !n.startsWith("http"))
                .findFirst()
                .orElse(null);
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

    /** Everything a title's tail may name the site by: names, and the domain with and without its ending. */
    List<String> siteNames() {
        List<String> names = new ArrayList<>();
        Stream.of(
                        facts.meta("og:site_name"),
                        publisher(),
                        facts.meta("application-name", "apple-mobile-web-app-title", "twitter:site"))
                .filter(Objects::nonNull)
                .forEach(names::add);
        String domain = read().domain();
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
