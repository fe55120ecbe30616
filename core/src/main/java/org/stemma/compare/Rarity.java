package org.stemma.compare;

import java.util.HashMap;
import java.util.Map;
import org.stemma.annotate.WordRanks;
import org.stemma.text.StopWords;

/** How much a word tells by how rare it is: what few passages have, two have seldom by chance. Loaded when first asked for. */
final class Rarity {
    /** Words of grammar and stop words. */
    private static final double EMPTY = 0.05;

    private static final double LEAST = 0.3;

    /** The rank of words that are not among the common ones. */
    private static final int RARE = 40_000;

    /** Ranks by stem: the most frequent form counts. */
    private static final Map<String, Integer> RANKS = load();

    private Rarity() {}

    private static Map<String, Integer> load() {
        Map<String, Integer> ranks = new HashMap<>();
        WordRanks.forEach((word, rank) -> ranks.merge(Lexicon.stem(word), rank, Math::min));
        return ranks;
    }

    /** 0.05 to 1.4: log of the rank of what can name something, a constant for what counts, dates and attributes. */
    static double of(Term term) {
        if (empty(term)) {
            return EMPTY;
        }
        return switch (term.kind()) {
            case CONTENT, NAME, TITLE -> ofWord(term.stem());
            case NUMBER -> 0.9;
            case DATE -> 0.7;
            case NEGATION -> 0.3;
            case SAYING, MODAL, HEDGE -> 0.2;
            case FUNCTION -> EMPTY;
        };
    }

    /** Whether a term says nothing of a topic. */
    static boolean empty(Term term) {
        return term.is(Term.Kind.FUNCTION) || (!term.is(Term.Kind.NAME) && StopWords.contains(term.norm()));
    }

    private static double ofWord(String stem) {
        return Math.max(LEAST, (Math.log(RANKS.getOrDefault(stem, RARE) + 10.0) - Math.log(10)) / 6);
    }
}
