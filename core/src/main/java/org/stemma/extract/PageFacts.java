package org.stemma.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a page's head says of it: meta tags, and the JSON-LD object of the article. */
final class PageFacts {
    private static final Evaluator METAS = Selector.evaluatorOf("meta[content], meta[value]");
    private static final Evaluator CANONICAL = Selector.evaluatorOf("link[rel=canonical][href]");
    private final Page page;
    private final Map<String, List<String>> metas = new HashMap<>();
    private final JsonLd data;
    private final @Nullable JsonNode article;
    private final @Nullable String canonical;

    private PageFacts(Page page) {
        this.page = page;
        for (Element meta : page.selectAttributed(METAS)) {
            String value = meta.hasAttr("content") ? meta.attr("content") : meta.attr("value");
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                add(meta.attr(attribute), value);
            }
        }
        this.data = JsonLd.of(page);
        this.article = choose(data.articles());
        this.canonical = readCanonical();
    }

    static PageFacts of(Page page) {
        return new PageFacts(page);
    }

    private void add(String name, String value) {
        if (!name.isBlank() && !value.isBlank()) {
            metas.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                    .add(value.strip());
        }
    }

    Page page() {
        return page;
    }

    Document document() {
        return page.document();
    }

    JsonLd data() {
        return data;
    }

    /** The JSON-LD object that describes the page's own report, null where there is none. */
    @Nullable
    JsonNode article() {
        return article;
    }

    /** The first value of the first of these names that the page gives. */
    @Nullable
    String meta(String... names) {
        for (String name : names) {
            List<String> values = metas.get(name);
            if (values != null) {
                return values.getFirst();
            }
        }
        return null;
    }

    List<String> metaAll(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /** A text field of the article's JSON-LD. */
    @Nullable
    String field(String name) {
        return article == null ? null : JsonLd.string(article.get(name));
    }

    /** Of several described articles the one that the page's title names, else the first that has a headline. */
    private @Nullable JsonNode choose(List<JsonNode> articles) {
        String title = meta("og:title", "twitter:title");
        String known = title == null ? document().title() : title;
        JsonNode best = null;
        double most = -1;
        for (JsonNode a : articles) {
            String headline = JsonLd.string(a.get("headline"));
            String name = headline == null ? JsonLd.string(a.get("name")) : headline;
            double score = (name == null ? 0 : .1 + Titles.overlap(Titles.clean(name), known))
                    + (a.has("datePublished") ? .3 : 0)
                    + (a.has("articleBody") ? .1 : 0);
            if (score > most) {
                best = a;
                most = score;
            }
        }
        return best;
    }

    /** The page's own address as it names it, absolute; null where it does not. */
    @Nullable
    String canonical() {
        return canonical;
    }

    private @Nullable String readCanonical() {
        List<Element> links = page.selectAttributed(CANONICAL);
        String address = links.isEmpty() ? null : links.getFirst().attr("href").strip();
        String other = meta("og:url", "twitter:url");
        return absolute(address) ? address : absolute(other) ? other : null;
    }

    private static boolean absolute(@Nullable String address) {
        return address != null && domain(address) != null;
    }

    /** The host of {@code address} without "www.", null where it has none. */
    static @Nullable String domain(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            String host = new URI(address.strip().replaceAll("[\\s|\\[\\]{}\"<>^`\\\\].*", "")).getHost();
            return host == null || host.indexOf('.') < 0
                    ? null
                    : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
