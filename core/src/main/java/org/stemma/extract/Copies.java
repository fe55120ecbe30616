package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds blocks that say again what the page said before: hidden copies for other screens, quotations pulled out of the text. A question
 * that an interview asks of everyone stands alone between fresh answers and is none.
 */
final class Copies {
    private static final int RUN = 4;
    private static final int FEWEST_WORDS = 8;
    private static final double MOSTLY = .8;
    /** What repeats alone, amid fresh text, is body only where it looks like body text as much as this. */
    private static final double TRUSTED = .5;

    private final Map<Integer, Block> saidBy = new HashMap<>();

    private final ScoredPage scored;

    private Copies(ScoredPage scored) {
        this.scored = scored;
    }

    /** Those of {@code blocks}, given in the page's order, that are copies. */
    static Set<Block> among(List<Block> blocks, ScoredPage scored) {
        Copies copies = new Copies(scored);
        List<@Nullable Block> originals = new ArrayList<>();
        blocks.forEach(b -> originals.add(copies.original(b)));
        Set<Block> found = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block original = originals.get(i);
            if (original != null && copies.copy(blocks, originals, i, original)) {
                found.add(blocks.get(i));
            }
        }
        return found;
    }

    private boolean copy(List<Block> blocks, List<@Nullable Block> originals, int i, Block original) {
        Block b = blocks.get(i);
        return scored.p(b) < TRUSTED
                || !b.signature().equals(original.signature())
                || blocks.get(i - 1).equals(original)
                || originals.get(i - 1) != null
                || (i + 1 < blocks.size() && originals.get(i + 1) != null);
    }

    /** The block that said four fifths of the runs of four words of {@code b} before, null where none did. */
    private @Nullable Block original(Block b) {
        List<String> words = Titles.wordsInOrder(b.text());
        if (words.size() < FEWEST_WORDS) {
            return null;
        }
        Set<Integer> runs = runs(words);
        List<Block> said = new ArrayList<>();
        for (int run : runs) {
            Block before = saidBy.putIfAbsent(run, b);
            if (before != null) {
                said.add(before);
            }
        }
        return said.size() >= MOSTLY * runs.size() ? said.getFirst() : null;
    }

    private static Set<Integer> runs(List<String> words) {
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            int hash = 17;
            for (int k = i; k < i + RUN; k++) {
                hash = hash * 31 + words.get(k).hashCode();
            }
            runs.add(hash);
        }
        return runs;
    }
}
