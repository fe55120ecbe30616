package org.stemma.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** Takes off headings below which nothing of the body stands: they head a box of links that is furniture. */
final class LoneHeadings {
    private static final double TRUSTED = .9;
    /** What may stand below a heading of the body: a gallery's pictures. */
    private static final Set<Kind> PICTURES = Set.of(Kind.CAPTION, Kind.CREDIT);

    private final ScoredPage scored;

    LoneHeadings(ScoredPage scored) {
        this.scored = scored;
    }

    void remove(@Nullable Kind[] kinds) {
        for (Block b : scored.page().blocks()) {
            if (kinds[b.index()] == null && b.heading() && scored.p(b) < TRUSTED) {
                kinds[b.index()] = headed(b, kinds);
            }
        }
    }

    /** The kind of what {@code heading} heads, null where some of it is body. */
    private @Nullable Kind headed(Block heading, @Nullable Kind[] kinds) {
        @Nullable Kind kind = null;
        for (int i = heading.index() + 1; i < kinds.length; i++) {
            Block b = scored.page().blocks().get(i);
            if (b.heading() && b.tag().compareTo(heading.tag()) <= 0) {
                return kind;
            }
            if (kinds[i] == null || PICTURES.contains(kinds[i])) {
                return null;
            }
            kind = kind == null ? kinds[i] : kind;
        }
        return kind;
    }
}
