package org.stemma.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The text of an element that is expected to hold a line; what is longer is not read to its end. */
final class ShortText implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private final int most;

    private ShortText(int most) {
        this.most = most;
    }

    /** Null where the text has more than {@code most} characters. */
    static @Nullable String of(Element e, int most) {
        ShortText reader = new ShortText(most);
        e.filter(reader);
        String text = reader.text.toString().replaceAll("\\s+", " ").strip();
        return reader.text.length() > 4 * most || text.length() > most ? null : text;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode t) {
            text.append(t.getWholeText());
        } else if (node instanceof Element e && e.isBlock()) {
            text.append(' ');
        }
        return text.length() > 4 * most ? FilterResult.STOP : FilterResult.CONTINUE;
    }
}
