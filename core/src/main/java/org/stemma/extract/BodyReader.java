package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture;
import org.stemma.report.Furniture.Kind;

/** Divides a page's blocks into body and furniture: inside the chosen root, precise rules decide. */
final class BodyReader {
    private static final double LIKELY = .3;

    private final ScoredPage scored;
    private final BodyModel model;

    BodyReader(Page page, List<String> headlines, BodyModel model) {
        this.model = model;
        this.scored = new ScoredPage(page, headlines, model.blocks());
    }

    /** @param headlines titles under which the page knows its report; they are no body text */
    static Body read(Page page, List<String> headlines) {
        return new BodyReader(page, headlines, BodyModel.SHIPPED).read();
    }

    Body read() {
        Element root = new RootFinder(scored).best(model.roots());
        if (root == null) {
            return new Body(null, List.of(), List.of());
        }
        Body body = below(root);
        return body.kept().isEmpty() ? likeliest() : body;
    }

    /** Where the rules leave nothing: the blocks that look like body text by themselves. */
    private Body likeliest() {
        List<Block> likely = scored.page().blocks().stream()
                .filter(b -> scored.p(b) > LIKELY && b.closed() && !scored.headline(b))
                .toList();
        return new Body(null, likely, List.of());
    }

    /** The body as it is where {@code root} holds it. */
    Body below(Element root) {
        return divide(root, new RootCleaner(scored, root).kinds());
    }

    ScoredPage scored() {
        return scored;
    }

    private Body divide(Element root, Kind[] kinds) {
        List<Block> kept = new ArrayList<>();
        FurnitureCollector furniture = new FurnitureCollector();
        for (Block b : scored.page().blocks()) {
            @Nullable Kind kind = kinds[b.index()];
            if (kind == null) {
                kept.add(b);
                furniture.pause();
            } else if (!scored.headline(b)) {
                furniture.add(kind, b);
            }
        }
        return new Body(root, kept, furniture.collected());
    }

    /** Joins neighbouring blocks of one kind into one piece. */
    private static final class FurnitureCollector {
        private static final int LONGEST_PIECE = 2_000;
        private final List<Furniture> collected = new ArrayList<>();
        private final StringBuilder piece = new StringBuilder();
        private @Nullable Kind kind;

        void add(Kind next, Block b) {
            if (next != kind || piece.length() > LONGEST_PIECE) {
                pause();
                kind = next;
            }
            piece.append(piece.isEmpty() ? "" : "\n").append(b.text());
        }

        void pause() {
            if (kind != null) {
                collected.add(new Furniture(kind, piece.toString()));
            }
            kind = null;
            piece.setLength(0);
        }

        List<Furniture> collected() {
            pause();
            return collected;
        }
    }
}
