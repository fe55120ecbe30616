package org.stemma.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells the {@code article} element that holds the page's own report from those of other reports that the page shows below it. */
final class OwnArticle {
    /** Characters of good text that make an element's article whole. */
    private static final double WHOLE = 400;

    private static final double GOOD = .5;

    private final @Nullable Element article;

    private OwnArticle(@Nullable Element article) {
        this.article = article;
    }

    /** The innermost article around the headline that holds a report's text. */
    static OwnArticle of(ScoredPage scored) {
        Page page = scored.page();
        for (Block b : page.blocks()) {
            if (b.index() == page.headline() || (b.heading() && scored.headline(b))) {
                Element around = around(b.owner(), scored);
                if (around != null) {
                    return new OwnArticle(around);
                }
            }
        }
        return new OwnArticle(null);
    }

    private static @Nullable Element around(Element headline, ScoredPage scored) {
        for (Element e = headline; e != null; e = e.parent()) {
            if (e.normalName().equals("article") && good(e, scored) >= WHOLE) {
                return e;
            }
        }
        return null;
    }

    private static double good(Element article, ScoredPage scored) {
        return scored.page().blocks().stream()
                .filter(b -> scored.p(b) > GOOD && b.closed() && within(b.owner(), article))
                .mapToDouble(Block::weight)
                .sum();
    }

    private static boolean within(@Nullable Element e, Element outer) {
        Element at = e;
        while (at != null && !outer.equals(at)) {
            at = at.parent();
        }
        return at != null;
    }

    /** Whether {@code e} is the article element of another report. */
    boolean other(Element e) {
        return article != null && e.normalName().equals("article") && !within(e, article) && !within(article, e);
    }

    /** Whether {@code e} stands in the article element of another report, or is one. */
    boolean withinOther(Element e) {
        for (Element at = e; article != null && at != null; at = at.parent()) {
            if (other(at)) {
                return true;
            }
        }
        return false;
    }
}
