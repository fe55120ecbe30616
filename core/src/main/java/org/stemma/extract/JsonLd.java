package org.stemma.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The objects that a page describes itself with in JSON-LD (schema.org), references by id resolved. */
final class JsonLd {
    private static final Set<String> ARTICLES = Set.of(
            "NewsArticle",
            "Article",
            "ReportageNewsArticle",
            "OpinionNewsArticle",
            "AnalysisNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "Report",
            "ScholarlyArticle",
            "TechArticle",
            "MedicalScholarlyArticle",
            "AdvertiserContentArticle",
            "SatiricalArticle");
    private static final int DEEPEST = 12;
    private static final int MOST_OBJECTS = 2_000;
    private static final int LONGEST_SCRIPT = 4 << 20;
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** The elements that hold such data. */
    static final Evaluator SCRIPTS = Selector.evaluatorOf("script[type*=ld+json]");

    private final List<JsonNode> objects = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    private JsonLd() {}

    static JsonLd of(Page page) {
        JsonLd found = new JsonLd();
        for (Element script : page.selectAttributed(SCRIPTS)) {
            found.read(script.data());
        }
        return found;
    }

    /** The tree of a JSON text, small faults forgiven; null where it is none. */
    static @Nullable JsonNode parse(String json) {
        if (json.isBlank() || json.length() > LONGEST_SCRIPT) {
            return null;
        }
        try {
            return LENIENT.readTree(json);
        } catch (JacksonException malformed) {
            return null;
        }
    }

    private void read(String script) {
        String json = script.strip();
        json = json.startsWith("<!--") ? json.substring(4).replace("-->", "") : json;
        json = json.replace("/*<![CDATA[*/", "")
                .replace("/*]]>*/", "")
                .replace("<![CDATA[", "")
                .replace("]]>", "")
                .strip();
        JsonNode tree = parse(json.endsWith(";") ? json.substring(0, json.length() - 1) : json);
        if (tree != null) {
            collect(tree, 0);
        }
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST || objects.size() > MOST_OBJECTS) {
            return;
        }
        if (node.isObject()) {
            if (node.has("@type")) {
                objects.add(node);
                String id = string(node.get("@id"));
                if (id != null && node.size() > 2) {
                    byId.putIfAbsent(id, node);
                }
            }
        }
        if (node.isContainer()) {
            node.forEach(child -> collect(child, depth + 1));
        }
    }

    /** Objects of an article's type, outermost and first ones first. */
    List<JsonNode> articles() {
        return objects.stream().filter(o -> hasType(o, ARTICLES)).toList();
    }

    List<JsonNode> ofType(Collection<String> types) {
        return objects.stream().filter(o -> hasType(o, types)).toList();
    }

    /** What {@code node} refers to where it is only an id. */
    JsonNode resolve(JsonNode node) {
        String id = node.isObject() ? string(node.get("@id")) : null;
        return id == null || node.size() > 2 ? node : byId.getOrDefault(id, node);
    }

    private static boolean hasType(JsonNode o, Collection<String> types) {
        JsonNode type = o.get("@type");
        if (type == null) {
            return false;
        }
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String name = string(one);
            if (name != null && types.contains(name.substring(name.lastIndexOf('/') + 1))) {
                return true;
            }
        }
        return false;
    }

    /** The text of a JSON string (or of the first string of an array), null for anything else or blank. */
    static @Nullable String string(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.isArray() && !node.isEmpty()) {
            return string(node.get(0));
        }
        if (node.isObject() && node.has("@value")) {
            return string(node.get("@value"));
        }
        return node.isString() && !node.stringValue().isBlank()
                ? node.stringValue().strip()
                : null;
    }
}
