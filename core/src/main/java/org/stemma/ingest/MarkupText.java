package org.stemma.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The paragraphs of an agency's own markup, NITF or XHTML, which holds a body and next to nothing else. */
final class MarkupText implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hl1",
            "hl2",
            "li",
            "dt",
            "dd",
            "bq",
            "blockquote",
            "pre",
            "block",
            "div",
            "section",
            "article",
            "tr",
            "ul",
            "ol",
            "table",
            "body",
            "body.content",
            "br",
            "hr",
            "lede");
    private static final Set<String> LEFT_OUT = Set.of(
            "media",
            "figure",
            "figcaption",
            "script",
            "style",
            "aside",
            "caption",
            "body.head",
            "body.end",
            "head",
            "nav",
            "iframe");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int leftOut;

    private MarkupText() {}

    /** The text of {@code body}, its paragraphs divided by blank lines. */
    static String of(Element body) {
        MarkupText text = new MarkupText();
        NodeTraversor.traverse(text, body);
        text.close();
        return String.join("\n\n", text.paragraphs);
    }

    /** Plain text as agencies send it: paragraphs begin behind a blank line or with an indent, lines are wrapped. */
    static String ofPlain(String text) {
        return Stream.of(text.replace("\r\n", "\n").strip().split("\n[ \t]*\n\\s*|\n(?=[ \t]{2,})"))
                .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            leftOut += LEFT_OUT.contains(name(element)) ? 1 : 0;
            divide(element);
        } else if (node instanceof TextNode text && leftOut == 0) {
            open.append(text.getWholeText());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            divide(element);
            leftOut -= LEFT_OUT.contains(name(element)) ? 1 : 0;
        }
    }

    private void divide(Element element) {
        if (BLOCKS.contains(name(element))) {
            close();
        } else if (name(element).equals("td") || name(element).equals("th")) {
            open.append(' ');
        }
    }

    private void close() {
        String paragraph = open.toString().replaceAll("[\\s\u00a0]+", " ").strip();
        open.setLength(0);
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
    }

    private static String name(Element element) {
        String name = XmlElements.name(element);
        return name.substring(name.indexOf(':') + 1);
    }
}
