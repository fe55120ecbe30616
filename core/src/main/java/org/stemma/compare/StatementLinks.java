package org.stemma.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Actor;

/** Finds which utterances of a story may be one statement, and how likely. */
final class StatementLinks {
    /** From this likeness on two utterances are one statement. */
    static final double THRESHOLD = 0.52;

    /** Pairs that share less are not looked at: of 476 that share .25 to .35 meaning joined 3. */
    private static final double CANDIDATE = 0.35;

    /** Pairs that share this much are not asked for their meaning: words join nearly all of them. */
    private static final double SURE = 0.6;

    /** Two that share this much are one even where the reports name different speakers. */
    private static final double VERBATIM = 0.85;

    /** Words of content from which on equal words are no coincidence. */
    private static final int LONG = 6;

    /** What no one is said to say needs this much more. */
    private static final double TOLD = 0.08;

    /** What one report tells itself and another has from somebody needs still more. */
    private static final double SAID_AND_TOLD = 0.16;

    private static final int MOST_PARTNERS = 20;
    private static final int MOST_POSTINGS = 400;

    private final List<Utterance> utterances;
    private final StoryTerms weights;
    private final ToDoubleBiFunction<String, String> closeness;
    private final CountryNames countries;
    private final Map<Long, Double> scores = new HashMap<>();

    /** @param closeness cosine of two texts' meanings, -1 to 1; NaN where it is not known */
    StatementLinks(
            List<Utterance> utterances,
            StoryTerms weights,
            ToDoubleBiFunction<String, String> closeness,
            CountryNames countries) {
        this.countries = countries;
        this.utterances = utterances;
        this.weights = weights;
        this.closeness = closeness;
    }

    /** Two utterances, the earlier first, and how much speaks for their being one statement, from 0. */
    record Link(Utterance a, Utterance b, double score) {}

    /** All links from {@link #THRESHOLD} on, the likeliest first. */
    List<Link> strong() {
        List<Link> links = new ArrayList<>();
        Map<String, List<Utterance>> postings = postings();
        for (Utterance a : utterances) {
            for (Utterance b : partners(a, postings)) {
                double score = score(a, b);
                if (score >= THRESHOLD) {
                    links.add(new Link(a, b, score));
                }
            }
        }
        links.sort(Comparator.comparingDouble((Link link) -> -link.score())
                .thenComparingInt(link -> link.a().index())
                .thenComparingInt(link -> link.b().index()));
        return links;
    }

    private Map<String, List<Utterance>> postings() {
        Map<String, List<Utterance>> postings = new HashMap<>();
        for (Utterance utterance : utterances) {
            utterance.terms().stream()
                    .filter(term -> weights.weight(term) > 0)
                    .map(Term::stem)
                    .distinct()
                    .forEach(stem -> postings.computeIfAbsent(stem, s -> new ArrayList<>())
                            .add(utterance));
        }
        return postings;
    }

    /** Later utterances that share enough words with {@code a}, those that share most. */
    private List<Utterance> partners(Utterance a, Map<String, List<Utterance>> postings) {
        Map<Integer, Double> shared = new TreeMap<>();
        for (Term term : a.terms()) {
            List<Utterance> with = postings.getOrDefault(term.stem(), List.of());
            if (with.size() <= MOST_POSTINGS) {
                with.stream()
                        .filter(b -> b.index() > a.index())
                        .forEach(b -> shared.merge(b.index(), weights.weight(term), Double::sum));
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(MOST_PARTNERS)
                .map(entry -> utterances.get(entry.getKey()))
                .toList();
    }

    /** How much speaks for both being one statement: 0 nothing, {@link #THRESHOLD} enough. */
    double score(Utterance a, Utterance b) {
        long key = (long) Math.min(a.index(), b.index()) << 32 | Math.max(a.index(), b.index());
        return scores.computeIfAbsent(key, k -> compute(a, b));
    }

    private double compute(Utterance a, Utterance b) {
        boolean equal = saysTheSame(a.terms(), b.terms());
        double words = equal ? sure(content(a.terms())) : words(a.terms(), b.terms());
        if (words < CANDIDATE || (!Speakers.compatible(a, b, words) && !verbatim(a, b, equal))) {
            return 0;
        }
        double meaning = words >= SURE ? Double.NaN : closeness.applyAsDouble(a.text(), b.text());
        double score = Double.isNaN(meaning) ? words : 0.6 * words + 0.4 * scaled(meaning);
        double told = a.told() != b.told() ? SAID_AND_TOLD : a.told() ? TOLD : 0;
        return score + run(a, b, equal) + (same(a.speaker(), b.speaker()) ? 0.04 : 0) - told;
    }

    /** What the longest run of equal words adds: a phrase of several words is seldom said twice by chance. */
    private double run(Utterance a, Utterance b, boolean equal) {
        double longest = equal
                ? a.terms().size()
                : PassageMatcher.align(a.terms(), b.terms(), countries).longestRun();
        return Math.max(0, Math.min(0.25, 0.06 * (longest - 2)));
    }

    private boolean verbatim(Utterance a, Utterance b, boolean equal) {
        return content(a.terms(), b.terms()) >= LONG
                && (equal
                        || PassageMatcher.align(a.terms(), b.terms(), countries).share() >= VERBATIM);
    }

    /** Whether both have the same terms in the same order, as copies do: then nothing needs to be folded or aligned. */
    private static boolean saysTheSame(List<Term> a, List<Term> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).norm().equals(b.get(i).norm())) {
                return false;
            }
        }
        return true;
    }

    /** Cosines of unrelated sentences of one topic lie about .65, of paraphrases above .85. */
    private static double scaled(double cosine) {
        return Math.max(0, Math.min(1, (cosine - 0.62) / 0.3));
    }

    private static boolean same(@Nullable Actor a, @Nullable Actor b) {
        return a != null && b != null && Speakers.compatible(a, b);
    }

    /** Overlap of the words by weight: the mean of what both share and of what the shorter shares. */
    private double words(List<Term> termsA, List<Term> termsB) {
        List<Term> a = Names.asSpelledIn(termsB, PassageMatcher.folded(termsA, termsB, countries));
        List<Term> b = PassageMatcher.folded(termsB, termsA, countries);
        double weightA = weights.weight(a);
        double weightB = weights.weight(b);
        double common = weights.common(a, b);
        double least = Math.min(weightA, weightB);
        if (least == 0) {
            return 0;
        }
        return sure(content(a, b)) * (common / (weightA + weightB) + 0.5 * common / least);
    }

    /** A few words in common prove little. */
    private static double sure(double content) {
        return Math.min(1, content / 5.0);
    }

    private static double content(List<Term> a, List<Term> b) {
        return Math.min(content(a), content(b));
    }

    private static double content(List<Term> terms) {
        return terms.stream().filter(term -> !term.is(Term.Kind.FUNCTION)).count();
    }
}
