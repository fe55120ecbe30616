package org.stemma.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells front pages and section pages: many linked headlines, hardly any running text, and nothing that speaks for a report, which has
 * an address of its own and its title above its text.
 */
final class FrontPage {
    private static final int FEWEST_LINKED_LINES = 25;
    private static final int HEADLINE = 25;
    private static final int FEWEST_TITLE_WORDS = 4;
    private static final int SHORTEST_DENSE_TITLE = 10;
    private static final Pattern OWN_ADDRESS = Pattern.compile("[^/]*(?:[^-_/]+[-_]){3}[^/]*|[^/]*\\d{5}[^/]*");

    private FrontPage() {}

    static boolean looksLike(Page page, PageFacts facts, String body) {
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
                && body.length() < headlines * 40
                && !(ownAddress(facts.canonical()) && titled(page, facts));
    }

    /** Whether the last part of the address is a report's: many words, or a long number. */
    private static boolean ownAddress(@Nullable String address) {
        if (address == null) {
            return false;
        }
        String path = address.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        return OWN_ADDRESS.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
    }

    /** Whether the page shows its title, several words, as plain text. */
    private static boolean titled(Page page, PageFacts facts) {
        String given = facts.meta("og:title", "twitter:title");
        String title = given == null ? facts.document().title() : given;
        boolean several = Titles.words(title).size() >= FEWEST_TITLE_WORDS
                || (title.length() >= SHORTEST_DENSE_TITLE && Scripts.dense(title.charAt(0)));
        String folded = Titles.fold(title);
        return several
                && page.blocks().stream()
                        .filter(b -> b.text().length() <= title.length() + HEADLINE && b.linkDensity() < .5)
                        .map(b -> Titles.fold(b.text()))
                        .anyMatch(text -> text.length() >= HEADLINE / 2 && folded.startsWith(text));
    }
}
