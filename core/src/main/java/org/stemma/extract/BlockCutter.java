package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Cuts a page into {@link Block}s: at block-level elements and at doubled line breaks. One pass, in document order. */
final class BlockCutter implements NodeFilter {
    /** Blocks of a page that are read at most. */
    static final int MOST_BLOCKS = 50_000;

    private static final Set<String> BLOCK_TAGS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "svg",
            "button",
            "select",
            "option",
            "textarea",
            "iframe",
            "noscript",
            "template",
            "head",
            "object",
            "canvas",
            "map",
            "audio",
            "video",
            "math",
            "input",
            "label");
    private final UnseenText unseen = new UnseenText();
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element owner;
    private int linked;
    private int strong;
    private int links;
    private int bolds;
    private int breaks;
    private int cells;

    private BlockCutter() {}

    static List<Block> cut(Element body) {
        BlockCutter cutter = new BlockCutter();
        body.filter(cutter);
        cutter.flush();
        return cutter.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (blocks.size() >= MOST_BLOCKS) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode t) {
            read(t);
        } else if (node instanceof Element e) {
            return enter(e);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element e) {
        String tag = e.normalName();
        if (UNREAD.contains(tag) || unseen.test(e)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (tag) {
            case "br" -> lineBreak();
            case "a" -> links++;
            case "b", "strong" -> bolds++;
            case "table" -> enterTable(e);
            default -> divide(e);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element e) {
            switch (e.normalName()) {
                case "a" -> links--;
                case "b", "strong" -> bolds--;
                case "table" -> leaveTable(e);
                default -> divide(e);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void enterTable(Element table) {
        if (cells == 0) {
            flush();
        }
        cells += data(table) ? 1 : 0;
    }

    private void leaveTable(Element table) {
        cells -= data(table) ? 1 : 0;
        if (cells == 0) {
            flush();
        }
    }

    /** A table of short cells holds data and is read as one block; one that holds paragraphs only lays the page out. */
    private static boolean data(Element table) {
        return table.selectFirst("p, div, table table, h1, h2, h3, ul, article, section, br") == null
                && table.select("td, th").size() >= 4
                && table.text().length() < 60 * table.select("td, th").size();
    }

    private void divide(Element e) {
        if (cells > 0) {
            space();
        } else if (BLOCK_TAGS.contains(e.normalName()) || ownElement(e)) {
            flush();
        }
    }

    /** A page's own element (with a hyphen in its name) divides unless it stands in running text. */
    private static boolean ownElement(Element e) {
        if (e.normalName().indexOf('-') < 0) {
            return false;
        }
        Element parent = e.parent();
        return parent == null || !Set.of("p", "a", "span", "li", "em", "strong").contains(parent.normalName());
    }

    private void lineBreak() {
        if (++breaks >= 2 && cells == 0) {
            flush();
        } else {
            space();
        }
    }

    private void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    private void read(TextNode node) {
        String s = node.getWholeText();
        int before = text.length();
        for (int i = 0; i < s.length(); i++) {
            append(s.charAt(i));
        }
        int added = text.length() - before;
        if (added > 0 && !text.substring(before).isBlank()) {
            breaks = 0;
            own(node);
            linked += links > 0 ? added : 0;
            strong += bolds > 0 ? added : 0;
        }
    }

    private void append(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            space();
        } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF' && !Character.isISOControl(c)) {
            text.append(c);
        }
    }

    private void own(TextNode node) {
        if (owner == null) {
            Node at = node.parent();
            while (at instanceof Element e
                    && !BLOCK_TAGS.contains(e.normalName())
                    && !ownElement(e)
                    && e.parent() != null) {
                at = e.parent();
            }
            owner = (Element) at;
        }
    }

    private void flush() {
        String found = text.toString().strip();
        if (!found.isEmpty() && owner != null) {
            int n = found.length();
            blocks.add(new Block(blocks.size(), owner, found, Math.min(linked, n), Math.min(strong, n)));
        }
        text.setLength(0);
        owner = null;
        linked = 0;
        strong = 0;
        breaks = 0;
    }
}
