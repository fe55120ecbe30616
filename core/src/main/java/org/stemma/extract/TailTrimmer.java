package org.stemma.extract;

import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** Takes off what stands weakly after the last paragraph: headings with nothing below them, short lines that close no sentence. */
final class TailTrimmer {
    private static final int LONG = 200;
    private final ScoredPage scored;

    TailTrimmer(ScoredPage scored) {
        this.scored = scored;
    }

    void trim(@Nullable Kind[] kinds) {
        for (int i = kinds.length - 1; i >= 0; i--) {
            if (kinds[i] == null) {
                if (!weak(scored.page().blocks().get(i))) {
                    return;
                }
                kinds[i] = Kind.RELATED;
            }
        }
    }

    private boolean weak(Block b) {
        boolean sentence = b.closed() && b.linkDensity() < .5;
        return b.heading() || (!sentence && b.weight() < LONG && scored.p(b) < .6);
    }
}
