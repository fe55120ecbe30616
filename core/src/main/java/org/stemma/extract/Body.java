package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture;

/**
 * What a page's text was divided into.
 *
 * @param root the element that holds the body, null where it did not come from the page's elements
 */
record Body(@Nullable Element root, List<Block> kept, List<Furniture> furniture) {
    Body {
        kept = List.copyOf(kept);
        furniture = List.copyOf(furniture);
    }

    /** The paragraphs, one blank line between them. */
    String text() {
        return kept.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    /** The body less one of its blocks, which is a credit. */
    Body without(int index) {
        List<Block> rest = new ArrayList<>(kept);
        List<Furniture> all = new ArrayList<>(furniture);
        all.addFirst(new Furniture(Furniture.Kind.CREDIT, rest.remove(index).text()));
        return new Body(root, rest, all);
    }
}
