package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stemma.gazetteer.Anchor;
import org.stemma.lineage.Translation.Match;

/**
 * Which anchors of two texts stand for the same at the same place: their longest common subsequence, and beside it those that
 * the grammar of a language moves within a sentence.
 */
final class AnchorAlignment {
    /** How far, in anchors that are sure. */
    private static final int MOVED = 4;

    private final List<Anchor> first;
    private final List<Anchor> second;
    /** For each anchor of the first text, the index of the same of the second, or -1. */
    private final int[] partners;

    private final boolean[] taken;
    /** For each anchor of the second text, how many sure ones stand before it. */
    private final int[] ranks;

    private AnchorAlignment(List<Anchor> first, List<Anchor> second) {
        this.first = first;
        this.second = second;
        this.partners = new int[first.size()];
        this.taken = new boolean[second.size()];
        this.ranks = new int[second.size()];
        Arrays.fill(partners, -1);
        for (int j = 1; j < ranks.length; j++) {
            ranks[j] = ranks[j - 1] + (second.get(j - 1).sure() ? 1 : 0);
        }
    }

    /** The anchors that both have, in the order of the first. */
    static List<Match> of(List<Anchor> first, List<Anchor> second) {
        AnchorAlignment alignment = new AnchorAlignment(first, second);
        alignment.inOrder();
        alignment.moved();
        return alignment.matches();
    }

    private List<Match> matches() {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                matches.add(new Match(first.get(i), second.get(partners[i])));
            }
        }
        return matches;
    }

    private void inOrder() {
        int[][] best = lengths();
        int i = first.size();
        int j = second.size();
        while (i > 0 && j > 0) {
            if (best[i][j] == best[i - 1][j]) {
                i--;
            } else if (best[i][j] == best[i][j - 1]) {
                j--;
            } else {
                pair(--i, --j);
            }
        }
    }

    private void pair(int i, int j) {
        partners[i] = j;
        taken[j] = true;
    }

    private int[][] lengths() {
        int[][] best = new int[first.size() + 1][second.size() + 1];
        for (int i = 1; i <= first.size(); i++) {
            for (int j = 1; j <= second.size(); j++) {
                boolean same = first.get(i - 1).matches(second.get(j - 1));
                best[i][j] = same ? best[i - 1][j - 1] + 1 : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best;
    }

    private void moved() {
        int rank = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                rank = ranks[partners[i]];
            } else {
                near(i, rank);
            }
        }
    }

    /** Pairs {@code i} with the same anchor near to where its neighbour stands in the second text. */
    private void near(int i, int rank) {
        for (int j = 0; j < ranks.length; j++) {
            if (!taken[j] && Math.abs(ranks[j] - rank) <= MOVED && first.get(i).matches(second.get(j))) {
                pair(i, j);
                return;
            }
        }
    }
}
