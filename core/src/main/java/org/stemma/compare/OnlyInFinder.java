package org.stemma.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stemma.report.Passage;
import org.stemma.text.Span;

/** Finds what only one report of a story has: sentences, and clauses of sentences, whose content no other report gives. */
final class OnlyInFinder {
    /** From this share of a sentence's weight on another report has it. */
    private static final double COVERED = 0.42;

    /** A clause is told apart from its sentence only where it holds this many words of content. */
    private static final int CLAUSE = 4;

    /** A sentence that shares this much has nothing of its own. */
    private static final double WHOLLY_COVERED = 0.8;

    /** Shorter sentences, in words of content, tell nothing. */
    private static final int SHORTEST = 3;

    private final List<StorySentence> sentences;
    private final SentenceIndex index;
    private final Map<String, Set<Integer>> languages = new HashMap<>();
    private final Map<String, List<Span>> shared = new HashMap<>();
    private final Map<String, List<Span>> oneSided = new HashMap<>();

    /** @param statements the story's, aligned: what two reports say is no one's own, but for the words that only one has */
    OnlyInFinder(List<StorySentence> sentences, StoryTerms weights, List<StoryStatement> statements) {
        this.sentences = sentences;
        this.index = new SentenceIndex(sentences, weights);
        sentences.forEach(sentence -> languages
                .computeIfAbsent(language(sentence), language -> new HashSet<>())
                .add(sentence.report()));
        statements.stream().filter(statement -> statement.wordings().size() > 1).forEach(this::share);
    }

    private void share(StoryStatement statement) {
        statement.wordings().forEach(wording -> add(shared, wording.passage()));
        for (StoryStatement.Variation variation : statement.variations()) {
            List<StoryStatement.Value> values = variation.values().stream()
                    .filter(value -> !value.value().isBlank())
                    .toList();
            if (variation.kind() == Difference.Kind.WORDING && values.size() == 1) {
                add(oneSided, values.getFirst().passage());
            }
        }
    }

    private static void add(Map<String, List<Span>> spans, Passage passage) {
        spans.computeIfAbsent(passage.report(), key -> new ArrayList<>()).add(passage.span());
    }

    private static List<Span> within(Map<String, List<Span>> spans, StorySentence sentence) {
        return spans.getOrDefault(sentence.in().key(), List.of()).stream()
                .filter(sentence.span()::overlaps)
                .toList();
    }

    List<Passage> find() {
        List<Passage> found = new ArrayList<>();
        sentences.forEach(sentence -> only(sentence, found));
        return found;
    }

    private void only(StorySentence sentence, List<Passage> found) {
        if (content(sentence.terms()) < SHORTEST || !comparable(sentence)) {
            return;
        }
        List<Span> said = within(shared, sentence);
        if (!said.isEmpty()) {
            besides(sentence, said, found);
            return;
        }
        double covered = covered(sentence, sentence.terms());
        if (covered < COVERED) {
            found.add(sentence.passage(sentence.span()));
        } else if (covered < WHOLLY_COVERED) {
            clauses(sentence, sentence.terms(), found);
        }
    }

    /** Whether another report is in the sentence's language: across languages words do not tell what is no one else's. */
    private boolean comparable(StorySentence sentence) {
        return languages.getOrDefault(language(sentence), Set.of()).size() > 1;
    }

    private static String language(StorySentence sentence) {
        return Objects.requireNonNullElse(sentence.in().report().language(), "");
    }

    /** What a sentence has besides the statements that another report has too, and what its wording of them adds. */
    private void besides(StorySentence sentence, List<Span> said, List<Passage> found) {
        for (Span span : within(oneSided, sentence)) {
            List<Term> terms = terms(sentence, span);
            if (content(terms) >= CLAUSE && covered(sentence, terms) < COVERED) {
                found.add(sentence.passage(TermAlignment.hull(terms)));
            }
        }
        List<Term> rest = new ArrayList<>();
        for (Term term : sentence.terms()) {
            if (said.stream().noneMatch(span -> span.overlaps(term.span()))) {
                rest.add(term);
            } else {
                clauses(sentence, rest, found);
                rest.clear();
            }
        }
        clauses(sentence, rest, found);
    }

    private static List<Term> terms(StorySentence sentence, Span span) {
        return sentence.terms().stream()
                .filter(term -> span.contains(term.span()))
                .toList();
    }

    private void clauses(StorySentence sentence, List<Term> terms, List<Passage> found) {
        clauses(terms).stream()
                .filter(clause -> content(clause) >= CLAUSE && covered(sentence, clause) < COVERED / 2)
                .forEach(clause -> found.add(sentence.passage(TermAlignment.hull(clause))));
    }

    /** How many different words of content there are. */
    static long content(List<Term> terms) {
        return terms.stream()
                .filter(term -> term.weight() >= 1)
                .map(Term::stem)
                .distinct()
                .count();
    }

    /** How much of {@code terms} another report has. */
    private double covered(StorySentence of, List<Term> terms) {
        return index.covered(terms, of.report());
    }

    private static List<List<Term>> clauses(List<Term> terms) {
        List<List<Term>> clauses = new ArrayList<>();
        List<Term> clause = new ArrayList<>();
        for (Term term : terms) {
            if (term.lead() == Term.Lead.COMMA && !clause.isEmpty()) {
                clauses.add(clause);
                clause = new ArrayList<>();
            }
            clause.add(term);
        }
        if (!clause.isEmpty()) {
            clauses.add(clause);
        }
        return clauses;
    }
}
