package org.stemma.lineage;

import java.util.List;
import org.stemma.gazetteer.Anchor;
import org.stemma.text.Span;

/**
 * Two reports in two languages with the same numbers and names in the same order.
 *
 * @param first the report that stands earlier in the story's list
 * @param matches the anchors that both have, in order
 * @param changes numbers and days that differ where all around them is the same
 * @param sentences that say the same by a multilingual encoder
 * @param share of the anchors of one report, the one that the other leaves less of, 0 to 1
 * @param order matches over the anchors that both have in any order, 0 to 1
 * @param quotations whether both quote equally often
 */
record Translation(
        Account first,
        Account second,
        List<Match> matches,
        List<Match> changes,
        Sentences sentences,
        double share,
        double order,
        boolean quotations)
        implements Tie {
    /** Independent reports of one event share names and numbers, not their order. */
    private static final double LEAST_SHARE = .6;

    private static final double LEAST_ORDER = .75;
    private static final int LEAST_DISTINCT = 8;
    private static final int LEAST_NUMBERS = 3;

    Translation {
        matches = List.copyOf(matches);
        changes = List.copyOf(changes);
    }

    /** An anchor of the first report and the same of the second. */
    record Match(Anchor anchor, Anchor other) {
        Anchor of(boolean first) {
            return first ? anchor : other;
        }

        Span in(boolean first) {
            return of(first).span();
        }

        private boolean sure() {
            return anchor.sure() || other.sure();
        }
    }

    /**
     * Sentences that say the same, in order.
     *
     * @param share of the sentences of the shorter text, 0 to 1
     */
    record Sentences(List<SentencePairs.Pair> pairs, double share) {
        static final Sentences NONE = new Sentences(List.of(), 0);

        private static final double LEAST_SHARE = .6;
        private static final int LEAST = 4;

        Sentences {
            pairs = List.copyOf(pairs);
        }

        boolean decide() {
            return pairs.size() >= LEAST && share >= LEAST_SHARE;
        }
    }

    /** Whether the order of what both have can be no chance. */
    boolean derived() {
        return anchorsDecide() || sentences.decide();
    }

    boolean anchorsDecide() {
        return share >= LEAST_SHARE
                && order >= LEAST_ORDER
                && distinct(false) >= LEAST_DISTINCT
                && distinct(true) >= LEAST_NUMBERS;
    }

    private long distinct(boolean numbers) {
        return matches.stream()
                .filter(Match::sure)
                .map(Match::anchor)
                .filter(anchor -> anchor.number() || !numbers)
                .map(Anchor::key)
                .distinct()
                .count();
    }

    @Override
    public double confidence() {
        double sure = .62 + .5 * (share - LEAST_SHARE) + .4 * (order - LEAST_ORDER) + (quotations ? .03 : 0);
        double read = sentences.decide() ? .65 + .5 * (sentences.share() - Sentences.LEAST_SHARE) : 0;
        return Math.clamp(anchorsDecide() ? Math.max(sure, read) : read, 0, .95);
    }

    @Override
    public boolean copied() {
        return true;
    }

    @Override
    public double share(Account child) {
        return Math.max(share, sentences.share());
    }
}
