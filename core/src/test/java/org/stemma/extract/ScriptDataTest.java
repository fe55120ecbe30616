package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScriptDataTest {
    private static final String LONG_TEXT =
            "The ferry to the islands leaves at noon. ".repeat(10).strip();

    private static List<JsonNode> trees(String script) {
        Element element = new Element("script");
        element.appendChild(new DataNode(script));
        return ScriptData.trees(element);
    }

    @Test
    void anAssignedObjectIsRead() {
        assertThat(trees("var a = 1; window.__STATE__ = {\"text\": \"" + LONG_TEXT + "\", \"next\":undefined};"))
                .singleElement()
                .satisfies(tree -> assertThat(tree.get("text").asString()).isEqualTo(LONG_TEXT));
    }

    @Test
    void aQuotedTextIsReadWhateverItsQuotes() {
        assertThat(trees("push('<p class=\"x\">" + LONG_TEXT + "</p>')"))
                .singleElement()
                .satisfies(tree -> assertThat(tree.get(0).asString()).contains("class=\"x\"", LONG_TEXT));
    }

    @Test
    void aBraceInAStringClosesNothing() {
        assertThat(trees("x = {\"text\": \"} " + LONG_TEXT + "\"}")).hasSize(1);
    }

    @Test
    void aScriptThatOpensWithoutEndIsLeftAfterABoundedLook() {
        assertThat(trees("={".repeat(500_000))).isEmpty();
    }
}
