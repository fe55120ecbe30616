package org.stemma.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** A parsed page: its document, its blocks, and what its elements' names say, each looked up once. Not thread-safe. */
final class Page {
    /** Elements nested deeper are flattened: browsers stop at 512. */
    static final int DEEPEST = 512;

    private static final int UNKNOWN = -2;

    private final Document document;
    private final List<Element> elements;
    private final List<Element> attributed;
    private final List<Block> blocks;
    private final ElementNames names = new ElementNames();
    private final IdentityHashMap<Element, Optional<ElementRules.Verdict>> verdicts = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Boolean> bodyNames = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Surroundings> surroundings = new IdentityHashMap<>();
    private int headline = UNKNOWN;

    private Page(Document document) {
        this.document = document;
        this.elements = document.getAllElements();
        this.attributed = elements.stream().filter(e -> e.attributesSize() > 0).toList();
        this.blocks = BlockCutter.cut(document.body());
    }

    static Page parse(String html, @Nullable String address) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        return new Page(Jsoup.parse(html, address == null ? "" : address, parser));
    }

    Document document() {
        return document;
    }

    /** The page's elements that {@code css} asks for, in their order; does not walk the tree again. */
    List<Element> select(Evaluator css) {
        return matching(css, elements);
    }

    /** As {@link #select}, where {@code css} asks for an attribute. */
    List<Element> selectAttributed(Evaluator css) {
        return matching(css, attributed);
    }

    private List<Element> matching(Evaluator css, List<Element> among) {
        List<Element> found = new ArrayList<>();
        for (Element e : among) {
            if (css.matches(document, e)) {
                found.add(e);
            }
        }
        return found;
    }

    List<Block> blocks() {
        return blocks;
    }

    Element body() {
        return document.body();
    }

    /** Why {@code e} itself is furniture by tag and names, null where it is not. */
    ElementRules.@Nullable Verdict verdict(Element e) {
        return verdicts.computeIfAbsent(e, x -> Optional.ofNullable(ElementRules.verdict(x, names)))
                .orElse(null);
    }

    /** Whether the names of {@code e} say that it holds a body. */
    boolean bodyName(Element e) {
        return bodyNames.computeIfAbsent(e, names::body);
    }

    /** What stands around {@code e}, itself among it. */
    Surroundings surroundings(Element e) {
        Surroundings known = surroundings.get(e);
        if (known != null) {
            return known;
        }
        // from the top down, so that no page nests too deep for the stack
        List<Element> open = new ArrayList<>();
        for (Element at = e; at != null && !surroundings.containsKey(at); at = at.parent()) {
            open.addFirst(at);
        }
        for (Element at : open) {
            Element parent = at.parent();
            Surroundings outer = parent == null ? null : surroundings.get(parent);
            surroundings.put(
                    at, Surroundings.of(outer == null ? Surroundings.NONE : outer, at, verdict(at), bodyName(at)));
        }
        return surroundings.getOrDefault(e, Surroundings.NONE);
    }

    /** The index of the first block of a first-level heading, -1 where there is none. */
    int headline() {
        if (headline == UNKNOWN) {
            headline = blocks.stream()
                    .filter(b -> surroundings(b.owner()).heading())
                    .mapToInt(Block::index)
                    .findFirst()
                    .orElse(-1);
        }
        return headline;
    }
}
