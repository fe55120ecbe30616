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
    private final double[] scores;
    private final Set<String> headlines;

    private BodyReader(Page page, Set<String> headlines) {
        this.page = page;
        this.scores = BlockScorer.score(page);
        this.headlines = headlines;
    }

    /** @param headlines titles under which the page knows its report; they are no body text */
    static Body read(Page page, List<String> headlines) {
        Set<String> folded = new HashSet<>();
        headlines.forEach(h -> folded.add(Titles.fold(h)));
        return new BodyReader(page, folded).read();
    }

    private Body read() {
        Element root = RootFinder.find(page, scores);
        if (root == null) {
            return new Body(null, List.of(), List.of());
        }
        Kind[] kinds = new RootCleaner(page, root, scores, headlines).kinds();
        return divide(root, kinds);
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
