package org.stemma.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.text.StopWords;

/** What two passages have in common, as numbers of which none depends on the passages' order. */
final class PassageFeatures {
    /** Names of the features, in the order of {@link #values()}. */
    static final List<String> NAMES = List.of(
            "overlap",
            "share of the shorter",
            "share of the longer",
            "words in common",
            "names in common",
            "share of names",
            "other names",
            "numbers in common",
            "other numbers",
            "length of the shorter",
            "length of the longer",
            "pairs in common",
            "like beginnings",
            "in one order",
            "changes");

    private static final int PREFIX = 4;

    private final Map<String, Term> a;
    private final Map<String, Term> b;
    private final TermAlignment alignment;

    PassageFeatures(TermAlignment alignment) {
        this.alignment = alignment;
        a = byStem(alignment.a());
        b = byStem(alignment.b());
    }

    private static Map<String, Term> byStem(List<Term> terms) {
        Map<String, Term> byStem = new HashMap<>();
        terms.forEach(term -> byStem.putIfAbsent(term.stem(), term));
        return byStem;
    }

    double[] values() {
        double common = weight(common());
        double weightA = Math.max(1e-9, weight(a.values()));
        double weightB = Math.max(1e-9, weight(b.values()));
        int names = count(common(), Term.Kind.NAME);
        int fewerNames = Math.min(count(a.values(), Term.Kind.NAME), count(b.values(), Term.Kind.NAME));
        return new double[] {
            common / Math.sqrt(weightA * weightB),
            common / Math.min(weightA, weightB),
            common / Math.max(weightA, weightB),
            capped(words(common()), 4),
            capped(names, 3),
            names / (double) Math.max(1, fewerNames),
            names == 0 && fewerNames > 0 ? 1 : 0,
            capped(count(common(), Term.Kind.NUMBER) + count(common(), Term.Kind.DATE), 2),
            otherNumbers() ? 1 : 0,
            Math.log1p(Math.min(a.size(), b.size())) / 4,
            Math.log1p(Math.max(a.size(), b.size())) / 4,
            pairsInCommon(),
            capped(likeBeginnings(), 2),
            alignment.share(),
            capped(changes(), 2)
        };
    }

    private List<Term> common() {
        return a.values().stream().filter(term -> b.containsKey(term.stem())).toList();
    }

    private static double weight(Iterable<Term> terms) {
        double weight = 0;
        for (Term term : terms) {
            weight += weight(term);
        }
        return weight;
    }

    private static double weight(Term term) {
        return empty(term) ? 0.08 : term.weight();
    }

    private static boolean empty(Term term) {
        return term.is(Term.Kind.FUNCTION) || StopWords.contains(term.norm());
    }

    private static double capped(int count, int most) {
        return Math.min(count, most) / (double) most;
    }

    private static int count(Iterable<Term> terms, Term.Kind kind) {
        int count = 0;
        for (Term term : terms) {
            count += term.is(kind) ? 1 : 0;
        }
        return count;
    }

    private static int words(List<Term> terms) {
        return (int) terms.stream()
                .filter(term -> term.is(Term.Kind.CONTENT) && !empty(term))
                .count();
    }

    /** Whether both count something and no count agrees. */
    private boolean otherNumbers() {
        return count(a.values(), Term.Kind.NUMBER) > 0
                && count(b.values(), Term.Kind.NUMBER) > 0
                && count(common(), Term.Kind.NUMBER) == 0;
    }

    private double pairsInCommon() {
        Set<String> pairsA = pairs(alignment.a());
        Set<String> pairsB = pairs(alignment.b());
        double fewer = Math.max(1, Math.min(pairsA.size(), pairsB.size()));
        pairsA.retainAll(pairsB);
        return pairsA.size() / fewer;
    }

    /** Neighbouring words of content. */
    private static Set<String> pairs(List<Term> terms) {
        Set<String> pairs = new HashSet<>();
        String before = "";
        for (Term term : terms) {
            if (!empty(term)) {
                pairs.add(before + ' ' + term.stem());
                before = term.stem();
            }
        }
        return pairs;
    }

    /** Words that are not in common and begin alike: "accuse", "accusation". */
    private int likeBeginnings() {
        Set<String> beginnings = new HashSet<>();
        b.values().stream().filter(term -> rest(term, a)).forEach(term -> beginnings.add(beginning(term)));
        return (int) a.values().stream()
                .filter(term -> rest(term, b) && beginnings.contains(beginning(term)))
                .count();
    }

    private static boolean rest(Term term, Map<String, Term> other) {
        return term.is(Term.Kind.CONTENT) && term.stem().length() > PREFIX && !other.containsKey(term.stem());
    }

    private static String beginning(Term term) {
        return term.stem().substring(0, PREFIX);
    }

    private int changes() {
        return (int) ChangeFinder.changes(alignment).stream()
                .filter(change -> change.kind() != Difference.Kind.WORDING)
                .count();
    }
}
