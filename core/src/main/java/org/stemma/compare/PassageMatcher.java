package org.stemma.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.SentenceEncoder;
import org.stemma.gazetteer.Gazetteer;

/**
 * Tells whether two passages say the same, and what differs. Words are brought to one form (contractions, number words,
 * abbreviations, dates, initials), aligned, and each segment that differs is classified. Needs no parse; thread-safe.
 */
public final class PassageMatcher {
    /** Learned likelihood from which on one passage can stand for the other. */
    private static final double SAME = 0.5;

    /** A likelihood by words this near to {@link #SAME} leaves it open: of paraphrases a third. */
    private static final double OPEN = 0.2;

    /** Passages with a lower score are strangers: their claims are not compared. */
    private static final double RELATED = 0.2;

    /** Likeness from which on two long passages are the same. */
    private static final double SAME_AT_LENGTH = 0.9;

    /** Longer passages, in terms, are compared as bags of words only. */
    private static final int LONGEST = 300;

    /** The same in characters, so that no time is lost on what is longer by far. */
    private static final int LONGEST_CHARACTERS = 8 * LONGEST;

    private final @Nullable CountryNames countries;
    private final ToDoubleBiFunction<String, String> closeness;

    /** A matcher that knows words alone. */
    public PassageMatcher() {
        this(null, (a, b) -> Double.NaN);
    }

    /** A matcher that also knows what a country is called. */
    public PassageMatcher(Gazetteer gazetteer) {
        this(new CountryNames(gazetteer), (a, b) -> Double.NaN);
    }

    /** A matcher that also asks how near two passages are in meaning, where their words leave it open. */
    public PassageMatcher(Gazetteer gazetteer, Supplier<SentenceEncoder> encoder) {
        this(new CountryNames(gazetteer), (a, b) -> encoder.get().closeness(a, b));
    }

    private PassageMatcher(@Nullable CountryNames countries, ToDoubleBiFunction<String, String> closeness) {
        this.countries = countries;
        this.closeness = closeness;
    }

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

    /** What the two passages have in common, in the order of {@link PassageFeatures#NAMES}: what the weights are learned on. */
    static double[] features(String a, String b) {
        boolean inOrder = a.compareTo(b) <= 0;
        List<Term> first = PassageReader.read(inOrder ? a : b);
        List<Term> second = PassageReader.read(inOrder ? b : a);
        TermAlignment alignment = align(first, second, null);
        return features(alignment, ChangeFinder.changes(alignment));
    }

    private static double[] features(TermAlignment alignment, List<Change> changes) {
        long hard = changes.stream()
                .filter(change -> change.kind() != Difference.Kind.WORDING)
                .count();
        return PassageFeatures.values(alignment, (int) hard);
    }

    private Match ordered(String a, String b) {
        if (Math.max(a.length(), b.length()) > LONGEST_CHARACTERS || a.contains("\n\n") || b.contains("\n\n")) {
            return atLength(a, b);
        }
        List<Term> termsA = PassageReader.read(a);
        List<Term> termsB = PassageReader.read(b);
        return Math.max(termsA.size(), termsB.size()) > LONGEST
                ? atLength(a, b)
                : matched(a, b, align(termsA, termsB, countries));
    }

    private static Match atLength(String a, String b) {
        double score = Likeness.score(a, b);
        return new Match(score >= SAME_AT_LENGTH ? Match.Relation.SAME : Match.Relation.DIFFERENT, score, List.of());
    }

    private Match matched(String a, String b, TermAlignment alignment) {
        List<Change> changes = ChangeFinder.changes(alignment);
        double[] features = features(alignment, changes);
        double score = PassageWeights.INSTANCE.topic(features);
        boolean same = sameness(features, a, b) >= SAME;
        boolean alike = same || alignment.share() >= ChangeFinder.TIGHT;
        List<Difference> differences = new ArrayList<>();
        if (alike) {
            changes.forEach(change -> differences.add(change.difference(a, b)));
        }
        if (score >= RELATED) {
            addClaim(a, b, differences);
        }
        return new Match(alike ? relation(same, differences) : Match.Relation.DIFFERENT, score, differences);
    }

    /** How likely a reader would let one stand for the other, 0 to 1: by the words, and where these leave it open by the meaning. */
    private double sameness(double[] features, String a, String b) {
        double byWords = PassageWeights.INSTANCE.sameness(features);
        if (Math.abs(byWords - SAME) > OPEN) {
            return byWords;
        }
        double meaning = closeness.applyAsDouble(a, b);
        return Double.isNaN(meaning) ? byWords : PassageWeights.INSTANCE.sameness(features, meaning);
    }

    /** A claim of research that is weaker or stronger as a whole, where no single word was found to be. */
    private static void addClaim(String a, String b, List<Difference> differences) {
        boolean told = differences.stream().anyMatch(difference -> difference.kind() == Difference.Kind.MODALITY);
        Claim claimA = told ? null : Claim.of(a);
        Claim claimB = told ? null : Claim.of(b);
        if (claimA != null && claimB != null && claimA.differs(claimB)) {
            differences.add(new Difference(
                    Difference.Kind.MODALITY, claimA.cue().of(a), claimB.cue().of(b)));
        }
    }

    private static Match.Relation relation(boolean same, List<Difference> differences) {
        if (differences.stream().anyMatch(difference -> difference.kind() != Difference.Kind.WORDING)) {
            return Match.Relation.CHANGED;
        }
        return same ? Match.Relation.SAME : Match.Relation.DIFFERENT;
    }

    /** The best alignment, with an attribution where it stands or in front. */
    static TermAlignment align(List<Term> termsA, List<Term> termsB, @Nullable CountryNames countries) {
        List<Term> a = Acronyms.turned(folded(termsA, termsB, countries));
        List<Term> b = Acronyms.turned(folded(termsB, termsA, countries));
        TermAlignment best = TermAlignment.of(a, b);
        List<Term> frontA = Attributions.inFront(a);
        List<Term> frontB = Attributions.inFront(b);
        best = better(best, frontA, b);
        best = better(best, a, frontB);
        return better(best, frontA, frontB);
    }

    /** {@code terms} with its full names and countries called as in {@code others}. */
    static List<Term> folded(List<Term> terms, List<Term> others, @Nullable CountryNames countries) {
        List<Term> folded = Acronyms.fold(terms, others);
        return countries == null ? folded : countries.fold(folded, others);
    }

    private static TermAlignment better(TermAlignment best, @Nullable List<Term> a, @Nullable List<Term> b) {
        if (a == null || b == null) {
            return best;
        }
        TermAlignment other = TermAlignment.of(a, b);
        return other.matched() > best.matched() ? other : best;
    }
}
