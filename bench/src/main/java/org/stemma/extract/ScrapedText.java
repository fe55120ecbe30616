package org.stemma.extract;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a page as scrapers save it: all that is shown, a line a block, without markup. */
final class ScrapedText {
    private static final Set<String> SKIPPED =
            Set.of("script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select", "textarea");
    private static final Set<String> BLOCKS = Set.of(
            "button",
            "label",
            "figcaption",
            "br",
            "td",
            "th",
            "tr",
            "li",
            "dt",
            "dd",
            "img",
            "form",
            "input",
            "summary");

    private final StringBuilder text = new StringBuilder();

    private ScrapedText() {}

    static String of(Document page) {
        ScrapedText scraped = new ScrapedText();
        scraped.add(page.body());
        return scraped.text.toString();
    }

    private void add(Element element) {
        String name = element.normalName();
        if (SKIPPED.contains(name) || element.hasAttr("hidden")) {
            return;
        }
        boolean block = element.isBlock() || BLOCKS.contains(name);
        text.append(block ? "\n" : "");
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (child instanceof Element inner) {
                add(inner);
            }
        }
        text.append(block ? "\n" : "");
    }
}
