package org.stemma.extract;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the element that holds the body: the one with the largest sum of good text less poor text. */
final class RootFinder {
    private static final double NEUTRAL = .35;
    private static final double LONGEST = 700;

    private RootFinder() {}

    /** Null where the page has no text. */
    static @Nullable Element find(Page page, double[] scores) {
        IdentityHashMap<Element, double[]> masses = masses(page, scores);
        Element best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Element, double[]> e : masses.entrySet()) {
            double mass = e.getValue()[0];
            if (mass > most || (mass == most && best != null && deeper(e.getKey(), best))) {
                best = e.getKey();
                most = mass;
            }
        }
        return best;
    }

    private static boolean deeper(Element a, Element b) {
        return a.parents().size() > b.parents().size();
    }

    static IdentityHashMap<Element, double[]> masses(Page page, double[] scores) {
        List<Block> blocks = page.blocks();
        IdentityHashMap<Element, double[]> masses = new IdentityHashMap<>();
        for (Block b : blocks) {
            double mass = (scores[b.index()] - NEUTRAL) * Math.min(b.weight(), LONGEST);
            for (Element e = b.owner(); e != null; e = e.parent()) {
                masses.computeIfAbsent(e, x -> new double[1])[0] += mass;
            }
        }
        return masses;
    }
}
