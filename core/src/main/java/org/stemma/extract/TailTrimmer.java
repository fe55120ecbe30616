package org.stemma.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** Takes off what stands weakly after the last paragraph: headings with nothing below them, short lines that close no sentence. */
final class TailTrimmer {
    private static final int LONG = 200;
    private static final Set<Kind> CLOSING =
            Set.of(Kind.BIOGRAPHY, Kind.PROMOTION, Kind.RELATED, Kind.CONTROL, Kind.COMMENT, Kind.TAG, Kind.DISCLAIMER);
    private final ScoredPage scored;

    TailTrimmer(ScoredPage scored) {
        this.scored = scored;
    }

    void trim(@Nullable Kind[] kinds) {
        closing(kinds);
        int kept = 0;
        for (Kind kind : kinds) {
            kept += kind == null ? 1 : 0;
        }
        int strong = strong(kinds);
        int weak = 0;
        for (int i = strong + 1; i < kinds.length; i++) {
            weak += kinds[i] == null ? 1 : 0;
        }
        if (weak * 2 > kept) {
            return; // a report made of short lines: a list of winners, a table of results
        }
        for (int i = strong + 1; i < kinds.length; i++) {
            kinds[i] = kinds[i] == null ? Kind.RELATED : kinds[i];
        }
    }

    /** Takes off the last lines that say who wrote, or ask the reader for something. */
    private void closing(@Nullable Kind[] kinds) {
        for (int i = kinds.length - 1; i >= 0; i--) {
            if (kinds[i] == null) {
                @Nullable Kind kind = scored.page().blocks().get(i).line();
                if (kind == null || !CLOSING.contains(kind)) {
                    return;
                }
                kinds[i] = kind;
            }
        }
    }

    /** The last block of the body that does not stand weakly, -1 where all do. */
    private int strong(@Nullable Kind[] kinds) {
        for (int i = kinds.length - 1; i >= 0; i--) {
            if (kinds[i] == null && !weak(scored.page().blocks().get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean weak(Block b) {
        boolean sentence = b.closed() && b.linkDensity() < .5;
        return b.heading() || (!sentence && b.weight() < LONG && scored.p(b) < .6);
    }
}
