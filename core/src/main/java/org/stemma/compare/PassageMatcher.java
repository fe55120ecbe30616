package org.stemma.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two passages say the same, and what differs. Words are brought to one form (contractions, number words,
 * abbreviations, dates, initials), aligned, and each segment that differs is classified. Needs no parse; thread-safe.
 */
public final class PassageMatcher {
    /** Longer passages are compared as bags of words only. */
    private static final int LONGEST = 400;

    public PassageMatcher() {}

    public Match match(String a, String b) {
        if (a.equals(b)) {
            return new Match(Match.Relation.SAME, 1, List.of());
        }
        List<Term> termsA = PassageReader.read(a);
        List<Term> termsB = PassageReader.read(b);
        double score = Likeness.score(termsA, termsB);
        if (termsA.size() > LONGEST || termsB.size() > LONGEST) {
            return new Match(score > 0.5 ? Match.Relation.SAME : Match.Relation.DIFFERENT, score, List.of());
        }
        Alignment alignment = align(termsA, termsB);
        if (alignment.share() < ChangeFinder.TIGHT) {
            return new Match(score > 0.5 ? Match.Relation.SAME : Match.Relation.DIFFERENT, score, List.of());
        }
        List<Change> changes = ChangeFinder.changes(alignment);
        boolean changed = changes.stream().anyMatch(change -> change.kind() != Difference.Kind.WORDING);
        return new Match(
                changed ? Match.Relation.CHANGED : Match.Relation.SAME,
                score,
                changes.stream().map(change -> change.difference(a, b)).toList());
    }

    /** The best alignment, with an attribution where it stands or in front. */
    static Alignment align(List<Term> termsA, List<Term> termsB) {
        List<Term> a = Acronyms.turned(Acronyms.fold(termsA, termsB));
        List<Term> b = Acronyms.turned(Acronyms.fold(termsB, termsA));
        Alignment best = Alignment.of(a, b);
        List<Term> frontA = Attributions.inFront(a);
        List<Term> frontB = Attributions.inFront(b);
        best = better(best, frontA, b);
        best = better(best, a, frontB);
        return better(best, frontA, frontB);
    }

    private static Alignment better(Alignment best, @Nullable List<Term> a, @Nullable List<Term> b) {
        if (a == null || b == null) {
            return best;
        }
        Alignment other = Alignment.of(a, b);
        return other.matched() > best.matched() ? other : best;
    }
}
