package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture;
import org.stemma.report.Furniture.Kind;

/** Divides a page's blocks into body and furniture: inside the chosen root, precise rules decide. */
final class BodyReader {
    private final Page page;
    private final BodyModel model;
    private final double[] scores;
    private final Set<String> headlines;
    private final List<String> titles;

    BodyReader(Page page, List<String> headlines, BodyModel model) {
        this.page = page;
        this.model = model;
        this.titles = headlines;
        this.scores = BlockScorer.score(page, model.blocks());
        this.headlines = new HashSet<>();
        headlines.forEach(h -> this.headlines.add(Titles.fold(h)));
    }

    /** @param headlines titles under which the page knows its report; they are no body text */
    static Body read(Page page, List<String> headlines) {
        return new BodyReader(page, headlines, BodyModel.SHIPPED).read();
    }

    Body read() {
        Element root = RootFinder.find(page, scores, titles, model.roots());
        return root == null ? new Body(null, List.of(), List.of()) : below(root);
    }

    /** The body as it is where {@code root} holds it. */
    Body below(Element root) {
        return divide(root, new RootCleaner(page, root, scores, headlines).kinds());
    }

    double[] scores() {
        return scores;
    }

    private Body divide(Element root, Kind[] kinds) {
        List<Block> kept = new ArrayList<>();
        FurnitureCollector furniture = new FurnitureCollector();
        for (Block b : page.blocks()) {
            @Nullable Kind kind = kinds[b.index()];
            if (kind == null) {
                kept.add(b);
                furniture.pause();
            } else if (!headlines.contains(Titles.fold(b.text()))) {
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
