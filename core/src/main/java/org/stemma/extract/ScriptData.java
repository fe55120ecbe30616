package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The data that a page brings for its own scripts: a script of type JSON, an object or a quoted JSON text that a script assigns
 * ({@code window.__STATE__ = {...}}, {@code JSON.parse("...")}), the strings of any other script. Nothing is ever run.
 */
final class ScriptData {
    private static final int SHORTEST = 250;
    private static final int LONGEST = 4 << 20;
    private static final int MOST_VALUES = 40;
    private static final Pattern VALUE = Pattern.compile("[=(,:]\\s{0,3}(?=[{\\[\"'])");

    /** Characters looked at, for each character of the script: what nests without end is not followed. */
    private static final int MOST_PASSES = 8;

    private final String script;
    private long looked;
    private final List<JsonNode> trees = new ArrayList<>();

    private ScriptData(String script) {
        this.script = script;
    }

    static List<JsonNode> trees(Element script) {
        String data = script.data();
        if (data.length() < SHORTEST || data.length() > LONGEST) {
            return List.of();
        }
        ScriptData found = new ScriptData(data);
        String type = script.attr("type").toLowerCase(Locale.ROOT);
        found.add(type.contains("json") ? data : "");
        if (found.trees.isEmpty() && !type.contains("ld+json")) {
            found.values();
        }
        return found.trees;
    }

    private void add(String json) {
        JsonNode tree = JsonLd.parse(json);
        if (tree != null) {
            trees.add(tree);
        }
    }

    /** The longer values that the script assigns or passes on, first ones first. */
    private void values() {
        Matcher value = VALUE.matcher(script);
        int at = 0;
        for (int tried = 0; tried < MOST_VALUES && looked < (long) MOST_PASSES * script.length() && value.find(at); ) {
            int begin = value.end();
            int end = end(begin);
            at = Math.max(begin, end);
            if (end - begin >= SHORTEST) {
                tried++;
                at = read(script.substring(begin, end)) ? end : begin + 1;
            } else {
                at = Math.max(begin + 1, isQuote(script.charAt(begin)) ? end : begin + 1);
            }
        }
    }

    private boolean read(String value) {
        int before = trees.size();
        if (!isQuote(value.charAt(0))) {
            add(value.replace(":undefined", ":null"));
            return trees.size() > before;
        }
        String text = unquoted(value);
        if (text != null) {
            add(text.startsWith("{") || text.startsWith("[") ? text : "[" + quoted(text) + "]");
        }
        return true;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static @Nullable String unquoted(String literal) {
        String inner = literal.substring(1, literal.length() - 1).replace("\\x", "\\u00");
        JsonNode text = JsonLd.parse('"' + (literal.charAt(0) == '"' ? inner : inner.replace("\"", "\\\"")) + '"');
        return text == null ? null : JsonLd.string(text);
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }

    /** Where the value that begins at {@code begin} ends: behind its last quote or bracket. */
    private int end(int begin) {
        int depth = 0;
        char quote = 0;
        for (int i = begin; i < script.length(); i++, looked++) {
            char c = script.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (isQuote(c)) {
                quote = c;
            } else {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
            if (depth == 0 && quote == 0) {
                return i + 1;
            }
        }
        return begin;
    }
}
