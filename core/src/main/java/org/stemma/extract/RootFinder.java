package org.stemma.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the element that holds the body. Candidates are the elements with the largest sums of good text less poor text; a learned
 * ranking over what can be said of each decides between them.
 */
final class RootFinder {
    private static final double HIGHEST_NEUTRAL = .35;
    /** Characters of one block that count at most. */
    static final double LONGEST = 700;

    private static final int MOST_CANDIDATES = 9;
    private static final double WORTHLESS = 1e6;
    private static final int MOST_AROUND = 2;
    private static final double LEAST_SHARE = .2;

    private final ScoredPage scored;
    private final Page page;
    private final double neutral;
    private final IdentityHashMap<Element, RootFeatures.Sums> sums = new IdentityHashMap<>();
    private final List<Element> elements = new ArrayList<>();

    RootFinder(ScoredPage scored) {
        this.scored = scored;
        this.page = scored.page();
        this.neutral = neutral();
        page.blocks().forEach(this::add);
    }

    /** What counts neither for nor against: less on pages where nothing looks quite like a body. */
    private double neutral() {
        double most = page.blocks().stream()
                .filter(b -> b.weight() > 60)
                .mapToDouble(b -> scored.p(b))
                .max()
                .orElse(1);
        return Math.min(HIGHEST_NEUTRAL, .45 * most);
    }

    private void add(Block b) {
        double p = scored.p(b);
        double length = Math.min(b.weight(), LONGEST);
        for (Element e = b.owner(); e != null; e = e.parent()) {
            RootFeatures.Sums s = sums(e);
            s.mass += (p - neutral) * length;
            s.good += p * length;
            s.all += length;
            s.blocks++;
            s.goodBlocks += p > .5 ? 1 : 0;
            s.first = Math.min(s.first, b.index());
            s.last = b.index();
        }
    }

    private RootFeatures.Sums sums(Element e) {
        RootFeatures.Sums known = sums.get(e);
        if (known == null) {
            known = new RootFeatures.Sums();
            sums.put(e, known);
            elements.add(e);
        }
        return known;
    }

    /** Null where the page has no text. */
    @Nullable
    Element best(Weights weights) {
        List<Element> candidates = candidates();
        RootFeatures features = features(candidates);
        Element best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Element e : candidates) {
            double score = weights.score(f -> features.tell(e, f)) - (features.keepsText(e) ? 0 : WORTHLESS);
            if (score > most) {
                best = e;
                most = score;
            }
        }
        return best;
    }

    RootFeatures features(List<Element> candidates) {
        double best = candidates.isEmpty() ? 1 : Math.max(1, mass(candidates.getFirst()));
        return new RootFeatures(scored, sums, candidates, best);
    }

    /** The elements that may hold the body, those with most good text first; of elements with the same text the innermost. */
    List<Element> candidates() {
        List<Element> sorted = new ArrayList<>(elements);
        sorted.sort(Comparator.comparingDouble((Element e) -> -mass(e)));
        List<Element> candidates = new ArrayList<>();
        for (Element e : sorted) {
            boolean enough = candidates.isEmpty() || mass(e) >= LEAST_SHARE * mass(candidates.getFirst());
            if (candidates.size() < MOST_CANDIDATES && enough && !onlyWraps(e) && !scored.withinOtherArticle(e)) {
                candidates.add(e);
            }
        }
        around(candidates);
        return candidates;
    }

    /** Adds what stands around the first candidate: short lines and tables cost it mass, and may be body. */
    private void around(List<Element> candidates) {
        Element e = candidates.isEmpty() ? null : candidates.getFirst().parent();
        for (int added = 0; e != null && added < MOST_AROUND; e = e.parent()) {
            if (!onlyWraps(e) && !candidates.contains(e)) {
                candidates.add(e);
                added++;
            }
        }
    }

    private double mass(Element e) {
        RootFeatures.Sums s = sums.get(e);
        return s == null ? 0 : s.mass;
    }

    /** Whether a child holds all of the blocks of {@code e}. */
    private boolean onlyWraps(Element e) {
        RootFeatures.Sums own = sums.get(e);
        for (Element child : e.children()) {
            RootFeatures.Sums s = sums.get(child);
            if (own != null && s != null && s.blocks == own.blocks) {
                return true;
            }
        }
        return false;
    }
}
