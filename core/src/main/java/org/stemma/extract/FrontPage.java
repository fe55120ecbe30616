package org.stemma.extract;

/** Tells front pages and section pages: many linked headlines and hardly any running text. */
final class FrontPage {
    private static final int FEWEST_LINKED_LINES = 25;
    private static final int HEADLINE = 25;

    private FrontPage() {}

    static boolean looksLike(Page page, String body) {
        int headlines = 0;
        int running = 0;
        for (Block b : page.blocks()) {
            boolean linked = b.linkDensity() > .8 && b.text().length() >= HEADLINE;
            headlines += linked ? 1 : 0;
            running += !linked && b.closed() && b.linkDensity() < .3 && b.weight() > 160 ? 1 : 0;
        }
        return headlines >= FEWEST_LINKED_LINES
                && running <= 2
                && body.length() < 1200
                && body.length() < headlines * 40;
    }
}
