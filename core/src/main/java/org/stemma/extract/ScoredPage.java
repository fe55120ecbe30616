package org.stemma.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A page with the probability of each block to be body text, and the titles under which it knows its report. */
final class ScoredPage {
    private final Page page;
    private final double[] scores;
    private final List<String> headlines;
    private final boolean[] titled;
    private final OwnArticle article;

    ScoredPage(Page page, List<String> headlines, Weights weights) {
        this.page = page;
        this.scores = BlockScorer.score(page, weights);
        this.headlines = headlines;
        this.titled = new boolean[scores.length];
        Set<String> folded = new HashSet<>();
        headlines.forEach(h -> folded.add(Titles.fold(h)));
        int longest = headlines.stream().mapToInt(String::length).max().orElse(0) + 20;
        for (Block b : page.blocks()) {
            titled[b.index()] = b.text().length() <= longest && folded.contains(Titles.fold(b.text()));
        }
        this.article = OwnArticle.of(this);
    }

    Page page() {
        return page;
    }

    List<String> headlines() {
        return headlines;
    }

    /** How likely {@code b} is body text, 0 to 1. */
    double p(Block b) {
        return scores[b.index()];
    }

    /** Whether {@code b} says the headline. */
    boolean headline(Block b) {
        return titled[b.index()];
    }

    /** Whether {@code e} holds another report than the page's own. */
    boolean otherArticle(Element e) {
        return article.other(e);
    }

    /** Whether {@code e} stands in what holds another report than the page's own. */
    boolean withinOtherArticle(Element e) {
        return article.withinOther(e);
    }
}
