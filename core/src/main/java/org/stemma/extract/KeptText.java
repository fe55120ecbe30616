package org.stemma.extract;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/**
 * What the rules would leave as body below each candidate root. The candidate whose text looks best is the core: of every other it is
 * told what it adds before, amid and after the core's text, and what of it is lost.
 */
final class KeptText {
    private static final double NEUTRAL = .4;
    private static final double WEAK = .3;
    private static final double MOST_ADDED = 2;
    private static final double LINKED = .8;
    private static final double SHORT = 20;
    private static final List<String> PLACES = List.of("before", "amid", "after");
    private static final double TEASER = 80;

    private final ScoredPage scored;
    private final IdentityHashMap<Element, List<Block>> kept = new IdentityHashMap<>();
    private final Set<Block> core;
    private final double coreGood;
    private final int coreFirst;
    private final int coreLast;

    /** @param blocks the blocks below each candidate */
    KeptText(ScoredPage scored, List<Element> candidates, Function<Element, List<Block>> blocks) {
        this.scored = scored;
        candidates.forEach(e -> kept.put(e, new RootCleaner(scored, e, blocks.apply(e)).kept()));
        List<Block> best = List.of();
        for (Element e : candidates) {
            List<Block> below = below(e);
            best = gain(below) > gain(best) ? below : best;
        }
        this.core = new HashSet<>(best);
        this.coreGood = Math.max(1, good(best));
        this.coreFirst = best.isEmpty() ? 0 : best.getFirst().index();
        this.coreLast = best.isEmpty() ? -1 : best.getLast().index();
    }

    /** The blocks that the rules keep below {@code e}, in the page's order. */
    List<Block> below(Element e) {
        return kept.getOrDefault(e, List.of());
    }

    /** The index of the first block kept below {@code e}, 0 where none is. */
    int first(Element e) {
        List<Block> blocks = below(e);
        return blocks.isEmpty() ? 0 : blocks.getFirst().index();
    }

    private static double length(Block b) {
        return Math.min(b.weight(), RootFinder.LONGEST);
    }

    private double gain(List<Block> blocks) {
        return blocks.stream()
                .mapToDouble(b -> (scored.p(b) - NEUTRAL) * length(b))
                .sum();
    }

    private double good(List<Block> blocks) {
        return blocks.stream().mapToDouble(b -> scored.p(b) * length(b)).sum();
    }

    /** Adds the features of {@code e} to {@code f}. */
    void describe(Element e, double pageGood, FeatureSink f) {
        List<Block> blocks = below(e);
        double good = good(blocks);
        double all = blocks.stream().mapToDouble(KeptText::length).sum();
        long weak = blocks.stream().filter(b -> scored.p(b) < WEAK).count();
        double purity = good / Math.max(1, all);
        double share = good / Math.max(1, pageGood);
        f.put("purity of what is kept", purity);
        f.put("share kept of good text", share);
        f.put("expected F of what is kept", 2 * purity * share / Math.max(.01, purity + share));
        f.put("weak blocks kept", (double) weak / Math.max(1, blocks.size()));
        f.put("first block kept", blocks.isEmpty() ? 0 : scored.p(blocks.getFirst()));
        f.put("last block kept", blocks.isEmpty() ? 0 : scored.p(blocks.getLast()));
        besideCore(blocks, f);
        scatter(blocks, f);
    }

    /** A body stands in one place; a list of teasers has each text in a box of its own, beside a link, or in an item. */
    private void scatter(List<Block> blocks, FeatureSink f) {
        IdentityHashMap<Element, double[]> places = new IdentityHashMap<>();
        double all = 1;
        double beside = 0;
        double items = 0;
        for (Block b : blocks) {
            double length = length(b);
            Element parent = b.owner().parent();
            double[] place = places.computeIfAbsent(parent == null ? b.owner() : parent, x -> new double[2]);
            place[0] += length;
            place[1]++;
            all += length;
            beside += linked(b.index() - 1) || linked(b.index() + 1) ? length : 0;
            items += b.tag().equals("li") && length > TEASER ? length : 0;
        }
        double alone = places.values().stream()
                .filter(place -> place[1] == 1)
                .mapToDouble(place -> place[0])
                .sum();
        double largest =
                places.values().stream().mapToDouble(place -> place[0]).max().orElse(0);
        f.put("kept in one place", largest / all);
        f.put("kept in places of its own", alone / all);
        f.put("kept beside links", beside / all);
        f.put("kept in items", items / all);
    }

    private boolean linked(int i) {
        List<Block> blocks = scored.page().blocks();
        return i >= 0
                && i < blocks.size()
                && blocks.get(i).linkDensity() > LINKED
                && blocks.get(i).weight() > SHORT;
    }

    private void besideCore(List<Block> blocks, FeatureSink f) {
        double held = 0;
        double[] good = new double[PLACES.size()];
        double[] poor = new double[PLACES.size()];
        for (Block b : blocks) {
            double g = scored.p(b) * length(b);
            if (core.contains(b)) {
                held += g;
            } else {
                int where = b.index() < coreFirst ? 0 : b.index() > coreLast ? 2 : 1;
                good[where] += g / coreGood;
                poor[where] += (length(b) - g) / coreGood;
            }
        }
        for (int i = 0; i < PLACES.size(); i++) {
            f.put("good added " + PLACES.get(i) + " the core", Math.min(good[i], MOST_ADDED));
            f.put("poor added " + PLACES.get(i) + " the core", Math.min(poor[i], MOST_ADDED));
        }
        f.put("lost of the core", 1 - held / coreGood);
    }
}
