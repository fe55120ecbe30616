package org.stemma.extract;

/** Gives every block of a page the probability that it is body text. */
final class BlockScorer {
    private BlockScorer() {}

    static double[] score(Page page, Weights weights) {
        BlockFeatures features = new BlockFeatures(page);
        double[] own = new double[page.blocks().size()];
        for (Block b : page.blocks()) {
            own[b.index()] = weights.probability(f -> features.tell(b, f));
        }
        return smooth(own);
    }

    private static double[] smooth(double[] own) {
        double[] smooth = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            double before = i > 0 ? own[i - 1] : 0;
            double after = i + 1 < own.length ? own[i + 1] : 0;
            smooth[i] = .8 * own[i] + .1 * before + .1 * after;
        }
        return smooth;
    }
}
