package org.stemma.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/** Gives every block of a page the probability that it is body text, from its own looks and its neighbours'. */
final class BlockScorer {
    private BlockScorer() {}

    static double[] score(Page page) {
        List<Block> blocks = page.blocks();
        double[] own = new double[blocks.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = own(page, blocks.get(i));
        }
        double[] smooth = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            double before = i > 0 ? own[i - 1] : 0;
            double after = i + 1 < own.length ? own[i + 1] : 0;
            smooth[i] = .7 * own[i] + .15 * before + .15 * after;
        }
        return smooth;
    }

    private static double own(Page page, Block b) {
        double z = -2.2
                + 0.9 * Math.log1p(Math.min(b.weight(), 600) / 30)
                + (b.closed() ? 1.2 : -.6)
                + .25 * Math.min(Scripts.marks(b.text()), 5)
                - 5 * b.linkDensity()
                + (b.tag().equals("p") ? 1 : 0)
                + (insideFurniture(page, b) ? -2.5 : 0)
                + (PageCues.kind(b) != null ? -3 : 0);
        return 1 / (1 + Math.exp(-z));
    }

    private static boolean insideFurniture(Page page, Block b) {
        Element e = b.owner();
        for (int up = 0; up < 6 && e != null; up++, e = e.parent()) {
            if (page.kind(e) != null) {
                return true;
            }
        }
        return false;
    }
}
