package org.stemma.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two passages say the same, and what differs. Words are brought to one form (contractions, number words,
 * abbreviations, dates, initials), aligned, and each segment that differs is classified. Needs no parse; thread-safe.
 */
public final class PassageMatcher {
    /** Learned likelihood from which on one passage can stand for the other. */
    private static final double SAME = 0.45;

    /** Passages with a lower score are strangers: their claims are not compared. */
    private static final double RELATED = 0.2;

    /** Likeness from which on two long passages are the same. */
    private static final double SAME_AT_LENGTH = 0.9;

    /** Longer passages, in terms, are compared as bags of words only. */
    private static final int LONGEST = 300;

    /** The same in characters, so that no time is lost on what is longer by far. */
    private static final int LONGEST_CHARACTERS = 8 * LONGEST;

    public PassageMatcher() {}

    /** Compares two passages; the relation and the score do not depend on their order. */
    public Match match(String a, String b) {
        if (a.equals(b)) {
            return new Match(Match.Relation.SAME, 1, List.of());
        }
        if (a.compareTo(b) <= 0) {
            return ordered(a, b);
        }
        Match turned = ordered(b, a);
        return new Match(
                turned.relation(),
                turned.score(),
                turned.differences().stream()
                        .map(d -> new Difference(d.kind(), d.b(), d.a()))
                        .toList());
    }

    /** What the two passages have in common, in the order of {@link #featureNames()}: what the weights are learned on. */
    public static double[] features(String a, String b) {
        boolean inOrder = a.compareTo(b) <= 0;
        List<Term> first = PassageReader.read(inOrder ? a : b);
        List<Term> second = PassageReader.read(inOrder ? b : a);
        return new PassageFeatures(align(first, second)).values();
    }

    public static List<String> featureNames() {
        return PassageFeatures.NAMES;
    }

    private static Match ordered(String a, String b) {
        if (Math.max(a.length(), b.length()) > LONGEST_CHARACTERS || a.contains("\n\n") || b.contains("\n\n")) {
            return atLength(a, b);
        }
        List<Term> termsA = PassageReader.read(a);
        List<Term> termsB = PassageReader.read(b);
        return Math.max(termsA.size(), termsB.size()) > LONGEST ? atLength(a, b) : matched(a, b, align(termsA, termsB));
    }

    private static Match atLength(String a, String b) {
        double score = Likeness.score(a, b);
        return new Match(score >= SAME_AT_LENGTH ? Match.Relation.SAME : Match.Relation.DIFFERENT, score, List.of());
    }

    private static Match matched(String a, String b, Alignment alignment) {
        double[] features = new PassageFeatures(alignment).values();
        double score = PassageWeights.INSTANCE.topic(features);
        boolean alike = alignment.share() >= ChangeFinder.TIGHT || PassageWeights.INSTANCE.sameness(features) >= SAME;
        List<Difference> differences = new ArrayList<>();
        if (alike) {
            ChangeFinder.changes(alignment).forEach(change -> differences.add(change.difference(a, b)));
        }
        if (score >= RELATED) {
            addClaim(a, b, differences);
        }
        return new Match(alike ? relation(features, differences) : Match.Relation.DIFFERENT, score, differences);
    }

    /** A claim that is weaker or stronger as a whole, where no single word was found to be. */
    private static void addClaim(String a, String b, List<Difference> differences) {
        Claim claimA = Claim.of(a);
        Claim claimB = Claim.of(b);
        boolean told = differences.stream().anyMatch(difference -> difference.kind() == Difference.Kind.MODALITY);
        if (!told && claimA != null && claimB != null && claimA.strength() != claimB.strength()) {
            differences.add(new Difference(
                    Difference.Kind.MODALITY, claimA.cue().of(a), claimB.cue().of(b)));
        }
    }

    private static Match.Relation relation(double[] features, List<Difference> differences) {
        if (differences.stream().anyMatch(difference -> difference.kind() != Difference.Kind.WORDING)) {
            return Match.Relation.CHANGED;
        }
        return PassageWeights.INSTANCE.sameness(features) >= SAME ? Match.Relation.SAME : Match.Relation.DIFFERENT;
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
