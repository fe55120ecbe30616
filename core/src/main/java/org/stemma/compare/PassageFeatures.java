package org.stemma.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What two passages have in common, as numbers of which none depends on the passages' order. */
final class PassageFeatures {
    /** Names of the features, in the order of {@link #values}; "least" and "most" are of the two passages' shares. */
    static final List<String> NAMES = List.of(
            "words, least",
            "words, most",
            "words",
            "like words, least",
            "like words, most",
            "like words",
            "letters",
            "letters, most",
            "terms, least",
            "terms, most",
            "pairs, least",
            "pairs, most",
            "triples, least",
            "triples, most",
            "fours, most",
            "order, least",
            "order, most",
            "order of contents, least",
            "order of contents, most",
            "ratio of lengths",
            "length of the shorter",
            "length of the longer",
            "difference of lengths",
            "names",
            "names, least",
            "names, most",
            "no name",
            "other names of the one with fewer",
            "other names of the one with more",
            "numbers",
            "other numbers",
            "numbers of one",
            "dates",
            "other dates",
            "rarest word",
            "rare words",
            "three rarest words",
            "words of one, least",
            "words of one, most",
            "negations",
            "first word",
            "side by side",
            "changes");

    private final TermBag a;
    private final TermBag b;
    private final double[] values = new double[NAMES.size()];
    private int at;

    private PassageFeatures(TermAlignment alignment) {
        a = new TermBag(alignment.a());
        b = new TermBag(alignment.b());
    }

    /** The features of two passages; {@code changes} is how many hard differences stand between them. */
    static double[] values(TermAlignment alignment, int changes) {
        PassageFeatures features = new PassageFeatures(alignment);
        features.words();
        features.runs();
        features.order();
        features.lengths();
        features.names();
        features.figures();
        features.rarity();
        features.add(Math.min(3, Math.abs(features.a.negations() - features.b.negations())));
        features.add(features.sameBeginning() ? 1 : 0);
        features.add(alignment.share());
        features.add(Math.min(changes, 2) / 2.0);
        return features.values;
    }

    private void add(double value) {
        values[at++] = value;
    }

    private void both(double x, double y) {
        add(Math.min(x, y));
        add(Math.max(x, y));
    }

    private void shares(double common, double sizeA, double sizeB) {
        both(common / Math.max(1, sizeA), common / Math.max(1, sizeB));
    }

    private void words() {
        double coveredA = a.covered(b);
        double coveredB = b.covered(a);
        both(coveredA, coveredB);
        add(Math.sqrt(coveredA * coveredB));
        double looselyA = a.loosely(b);
        double looselyB = b.loosely(a);
        both(looselyA, looselyB);
        add(Math.sqrt(looselyA * looselyB));
        int common = Sequences.common(a.grams(), b.grams());
        double lettersA = Math.max(1, sum(a.grams()));
        double lettersB = Math.max(1, sum(b.grams()));
        add(common / Math.sqrt(lettersA * lettersB));
        add(common / Math.min(lettersA, lettersB));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(count -> count).sum();
    }

    private void runs() {
        List<String> x = a.sequence();
        List<String> y = b.sequence();
        for (int n = 1; n <= 3; n++) {
            shares(Sequences.runs(x, y, n), x.size() - n + 1.0, y.size() - n + 1.0);
        }
        double shorter = Math.max(1, Math.min(x.size(), y.size()) - 3.0);
        add(Sequences.runs(x, y, 4) / shorter);
    }

    private void order() {
        shares(
                Sequences.longest(a.sequence(), b.sequence()),
                a.sequence().size(),
                b.sequence().size());
        shares(
                Sequences.longest(a.contents(), b.contents()),
                a.contents().size(),
                b.contents().size());
    }

    private void lengths() {
        double shorter = Math.max(1, Math.min(a.sequence().size(), b.sequence().size()));
        double longer = Math.max(1, Math.max(a.sequence().size(), b.sequence().size()));
        add(shorter / longer);
        add(Math.log(shorter));
        add(Math.log(longer));
        add(Math.min(3, (longer - shorter) / 30));
    }

    private void names() {
        int common = common(Term.Kind.NAME);
        int namesA = a.of(Term.Kind.NAME).size();
        int namesB = b.of(Term.Kind.NAME).size();
        int fewer = Math.min(namesA, namesB);
        add(Math.min(3, common));
        shares(common, namesA, namesB);
        add(common == 0 && fewer > 0 ? 1 : 0);
        add(Math.min(3, fewer - common));
        add(Math.min(4, Math.max(namesA, namesB) - common));
    }

    private int common(Term.Kind kind) {
        Set<String> other = b.of(kind);
        return (int) a.of(kind).stream().filter(other::contains).count();
    }

    private void figures() {
        int numbers = common(Term.Kind.NUMBER);
        add(Math.min(2, numbers));
        add(others(Term.Kind.NUMBER, numbers) ? 1 : 0);
        int all = a.of(Term.Kind.NUMBER).size() + b.of(Term.Kind.NUMBER).size();
        add(Math.min(6, all - 2 * numbers) / 3.0);
        int dates = common(Term.Kind.DATE);
        add(Math.min(2, dates));
        add(others(Term.Kind.DATE, dates) ? 1 : 0);
    }

    /** Whether each has one of the kind that the other has not. */
    private boolean others(Term.Kind kind, int common) {
        return a.of(kind).size() > common && b.of(kind).size() > common;
    }

    private void rarity() {
        List<Double> common = new ArrayList<>();
        a.weights().forEach((stem, weight) -> {
            if (b.weights().containsKey(stem)) {
                common.add(weight);
            }
        });
        common.sort((x, y) -> Double.compare(y, x));
        add(common.isEmpty() ? 0 : common.getFirst());
        add(Math.sqrt(common.stream().mapToDouble(w -> w * w).sum()));
        add(common.stream().limit(3).mapToDouble(w -> w).sum());
        both(a.missing(b), b.missing(a));
    }

    private boolean sameBeginning() {
        return !a.sequence().isEmpty()
                && !b.sequence().isEmpty()
                && a.sequence().getFirst().equals(b.sequence().getFirst());
    }
}
