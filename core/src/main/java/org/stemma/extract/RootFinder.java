package org.stemma.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    private static final double LEAST_SHARE = .2;

    private final ScoredPage scored;
    private final Page page;
    private final double neutral;
    private final IdentityHashMap<Element, RootFeatures.Sums> sums = new IdentityHashMap<>();
    private final Set<Element> elements = new LinkedHashSet<>();

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
        int up = 0;
        for (Element e = b.owner(); e != null; e = e.parent(), up++) {
            RootFeatures.Sums s = sums.computeIfAbsent(e, x -> new RootFeatures.Sums());
            elements.add(e);
            s.mass += (p - neutral) * length;
            s.good += p * length;
            s.all += length;
            s.direct += up <= 1 ? p * length : 0;
            s.blocks++;
            s.goodBlocks += p > .5 ? 1 : 0;
            s.first = Math.min(s.first, b.index());
            s.last = b.index();
        }
    }

    /** Null where the page has no text. */
    @Nullable
    Element best(Weights weights) {
        List<Element> candidates = candidates();
        RootFeatures features = features(candidates);
        Element best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Element e : candidates) {
            double score = weights.score(features.of(e));
            if (score > most) {
                best = e;
                most = score;
            }
        }
        return best;
    }

    RootFeatures features(List<Element> candidates) {
        elements.forEach(this::tellParent);
        double best = candidates.isEmpty() ? 1 : Math.max(1, mass(candidates.getFirst()));
        return new RootFeatures(scored, sums, best);
    }

    private void tellParent(Element e) {
        RootFeatures.Sums parent = e.parent() == null ? null : sums.get(e.parent());
        RootFeatures.Sums own = sums.get(e);
        if (parent != null && own != null) {
            parent.largestChild = Math.max(parent.largestChild, own.good);
        }
    }

    /** The elements that may hold the body, those with most good text first; of elements with the same text the innermost. */
    List<Element> candidates() {
        List<Element> sorted = new ArrayList<>(elements);
        sorted.sort(Comparator.comparingDouble((Element e) -> -mass(e)));
        List<Element> candidates = new ArrayList<>();
        for (Element e : sorted) {
            boolean enough = candidates.isEmpty() || mass(e) >= LEAST_SHARE * mass(candidates.getFirst());
            if (candidates.size() < MOST_CANDIDATES && enough && !onlyWraps(e)) {
                candidates.add(e);
            }
        }
        return candidates;
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
