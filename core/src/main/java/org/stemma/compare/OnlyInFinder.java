package org.stemma.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.stemma.report.Passage;

/** Finds what only one report of a story has: sentences, and clauses of sentences, whose content no other report gives. */
final class OnlyInFinder {
    /** From this share of a sentence's weight on another report has it. */
    private static final double COVERED = 0.42;

    /** From this cosine on another report says the same in other words. */
    private static final double CLOSE = 0.84;

    /** A clause is told apart from its sentence only where it holds this many words of content. */
    private static final int CLAUSE = 4;

    private static final int MOST_POSTINGS = 2000;

    private final List<StorySentence> sentences;
    private final StoryTerms weights;
    private final ToDoubleBiFunction<String, String> closeness;
    private final Map<String, List<StorySentence>> postings = new HashMap<>();

    OnlyInFinder(List<StorySentence> sentences, StoryTerms weights, ToDoubleBiFunction<String, String> closeness) {
        this.sentences = sentences;
        this.weights = weights;
        this.closeness = closeness;
        sentences.forEach(this::index);
    }

    private void index(StorySentence sentence) {
        Set<String> stems = new HashSet<>();
        sentence.terms().stream()
                .filter(term -> !term.is(Term.Kind.FUNCTION) && stems.add(term.stem()))
                .forEach(term -> postings.computeIfAbsent(term.stem(), stem -> new ArrayList<>())
                        .add(sentence));
    }

    List<Passage> find() {
        List<Passage> found = new ArrayList<>();
        sentences.forEach(sentence -> only(sentence, found));
        return found;
    }

    private void only(StorySentence sentence, List<Passage> found) {
        if (content(sentence.terms()) < 3) {
            return;
        }
        Overlap nearest = nearest(sentence);
        if (nearest.share() < COVERED && !close(sentence, nearest)) {
            found.add(sentence.passage(sentence.span()));
        } else if (nearest.share() < 0.8) {
            clauses(sentence).stream()
                    .filter(clause -> content(clause) >= CLAUSE
                            && nearest(sentence, clause).share() < COVERED / 2)
                    .forEach(clause -> found.add(sentence.passage(Alignment.hull(clause))));
        }
    }

    private boolean close(StorySentence sentence, Overlap nearest) {
        return nearest.with().stream()
                .anyMatch(other -> closeness.applyAsDouble(sentence.text(), other.text()) >= CLOSE);
    }

    private static long content(List<Term> terms) {
        return terms.stream()
                .filter(term -> term.weight() >= 1)
                .map(Term::stem)
                .distinct()
                .count();
    }

    /** How much of a sentence another one has, and the sentences that have most. */
    private record Overlap(double share, List<StorySentence> with) {}

    private Overlap nearest(StorySentence sentence) {
        return nearest(sentence, sentence.terms());
    }

    /** The largest share of the weight of {@code terms} that two neighbouring sentences of another report have. */
    private Overlap nearest(StorySentence of, List<Term> terms) {
        Map<Integer, Double> shared = shared(of, terms);
        double all = weights.weight(terms);
        double best = 0;
        List<StorySentence> with = List.of();
        for (int index : shared.keySet().stream().sorted().toList()) {
            double share = (shared.getOrDefault(index, 0.0) + 0.7 * shared.getOrDefault(index + 1, 0.0)) / all;
            if (share > best) {
                best = share;
                with = List.of(sentences.get(index));
            }
        }
        return new Overlap(Math.min(1, best), with);
    }

    private Map<Integer, Double> shared(StorySentence of, List<Term> terms) {
        Map<Integer, Double> shared = new HashMap<>();
        Set<String> stems = new HashSet<>();
        for (Term term : terms) {
            List<StorySentence> with = postings.getOrDefault(term.stem(), List.of());
            if (stems.add(term.stem()) && with.size() <= MOST_POSTINGS) {
                double weight = weights.weight(term);
                with.stream()
                        .filter(other -> other.report() != of.report())
                        .forEach(other -> shared.merge(other.index(), weight, Double::sum));
            }
        }
        return shared;
    }

    private static List<List<Term>> clauses(StorySentence sentence) {
        List<List<Term>> clauses = new ArrayList<>();
        List<Term> clause = new ArrayList<>();
        for (Term term : sentence.terms()) {
            if (term.lead() == Term.Lead.COMMA && !clause.isEmpty()) {
                clauses.add(clause);
                clause = new ArrayList<>();
            }
            clause.add(term);
        }
        clauses.add(clause);
        return clauses;
    }
}
