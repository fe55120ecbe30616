package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the body of a page that scripts are to draw: in its JSON-LD, else in the data that it brings for its scripts. */
final class EmbeddedBody {
    private static final Evaluator SCRIPTS = Selector.evaluatorOf("script:not([src])");
    private static final int SHORTEST = 250;
    private static final int SENTENCE = 50;
    private static final int DEEPEST = 24;
    private static final Set<String> TEXTS = Set.of(
            "text",
            "content",
            "html",
            "body",
            "value",
            "paragraph",
            "articlebody",
            "bodytext",
            "data",
            "copy",
            "markup");

    /** Fields in which editors' formats keep a paragraph's pieces. */
    private static final List<String> CHILDREN = List.of("content", "children", "nodes");

    private EmbeddedBody() {}

    /** The paragraphs; empty where the page brings no body in its data. */
    static List<String> find(PageFacts facts) {
        String declared = facts.field("articleBody");
        List<String> paragraphs = declared == null ? List.of() : paragraphs(declared);
        return length(paragraphs) >= SHORTEST ? paragraphs : inScripts(facts);
    }

    private static List<String> inScripts(PageFacts facts) {
        List<String> best = List.of();
        for (Element script : facts.page().select(SCRIPTS)) {
            for (JsonNode tree : ScriptData.trees(script)) {
                List<String> found = longest(tree, 0);
                best = length(found) > length(best) ? found : best;
            }
        }
        return length(best) >= SHORTEST ? best : List.of();
    }

    /** Of all lists and single texts in {@code node} the one with most prose. */
    private static List<String> longest(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        List<String> best = node.isArray() ? prose(node) : List.of();
        for (JsonNode child : node) {
            List<String> found = child.isString() ? paragraphs(child.stringValue()) : longest(child, depth + 1);
            best = length(found) > length(best) ? found : best;
        }
        return best;
    }

    /** The sentences that a list's elements hold, each in one of its own fields. */
    private static List<String> prose(JsonNode list) {
        List<String> prose = new ArrayList<>();
        for (JsonNode element : list) {
            String text = element.isString() ? element.stringValue() : field(element);
            if (text != null) {
                prose.addAll(paragraphs(text));
            }
        }
        return prose.size() < 2 ? List.of() : prose;
    }

    private static @Nullable String field(JsonNode element) {
        for (var field : element.properties()) {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            if (TEXTS.contains(name) && field.getValue().isString()) {
                return field.getValue().stringValue();
            }
        }
        StringBuilder runs = new StringBuilder();
        CHILDREN.forEach(name -> runs(element.path(name), runs, 0));
        return runs.isEmpty() ? null : runs.toString();
    }

    /** Adds the texts of a paragraph's inline pieces: words, links, words in bold. */
    private static void runs(JsonNode pieces, StringBuilder runs, int depth) {
        if (!pieces.isArray() || depth > DEEPEST) {
            return;
        }
        for (JsonNode piece : pieces) {
            JsonNode text = piece.path("text").isString() ? piece.path("text") : piece.path("value");
            runs.append(text.isString() ? text.stringValue() : "");
            CHILDREN.forEach(name -> runs(piece.path(name), runs, depth + 1));
        }
    }

    /** The sentences of a text or a piece of markup, a paragraph each; short pieces are labels and left out. */
    private static List<String> paragraphs(String text) {
        if (text.length() < SENTENCE || !text.contains(" ") || text.startsWith("{") || text.startsWith("http")) {
            return List.of();
        }
        Stream<String> parts = text.contains("<") && text.contains(">")
                ? BlockCutter.cut(Jsoup.parseBodyFragment(text).body()).stream().map(Block::text)
                : Stream.of(text.split("\\R+")).map(Titles::clean);
        return parts.filter(p -> Scripts.endsSentence(p) && p.length() > 20).toList();
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }
}
