package org.stemma.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** Takes off what stands weakly after the last paragraph: headings with nothing below them, short lines that close no sentence. */
final class TailTrimmer {
    private static final int LONG = 200;
    private final List<Block> blocks;
    private final double[] scores;

    TailTrimmer(List<Block> blocks, double[] scores) {
        this.blocks = blocks;
        this.scores = scores;
    }

    void trim(@Nullable Kind[] kinds) {
        for (int i = kinds.length - 1; i >= 0; i--) {
            if (kinds[i] == null) {
                if (!weak(blocks.get(i))) {
                    return;
                }
                kinds[i] = Kind.RELATED;
            }
        }
    }

    private boolean weak(Block b) {
        boolean sentence = b.closed() && b.linkDensity() < .5;
        return b.heading() || (!sentence && b.weight() < LONG && scores[b.index()] < .6);
    }
}
