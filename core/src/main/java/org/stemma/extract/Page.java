package org.stemma.extract;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** A parsed page: its document, its blocks, and what its elements' names say, each looked up once. Not thread-safe. */
final class Page {
    /** Elements nested deeper are flattened: browsers stop at 512. */
    static final int DEEPEST = 512;

    private final Document document;
    private final List<Block> blocks;
    private final IdentityHashMap<Element, Optional<Kind>> kinds = new IdentityHashMap<>();

    private Page(Document document) {
        this.document = document;
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

    List<Block> blocks() {
        return blocks;
    }

    Element body() {
        return document.body();
    }

    /** What kind of furniture {@code e} itself is by tag and names. */
    @Nullable
    Kind kind(Element e) {
        return kinds.computeIfAbsent(e, x -> Optional.ofNullable(ElementRules.kind(x)))
                .orElse(null);
    }
}
