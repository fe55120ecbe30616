package org.stemma.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stemma.lineage.Derivation;
import org.stemma.report.Passage;
import org.stemma.text.Span;

/** Finds what a report left out of the report that it derives from: sentences whose content it does not give anywhere. */
final class LeftOutFinder {
    /** From this share of a sentence's weight on the derived report has it: a rewriting keeps less than a copy. */
    private static final double KEPT = 0.42;

    /** Shorter sentences, in words of content, tell nothing. */
    private static final int SHORTEST = 3;

    private static final Set<Derivation.Kind> KINDS = EnumSet.of(
            Derivation.Kind.COPIES,
            Derivation.Kind.ABRIDGES,
            Derivation.Kind.REWRITES,
            Derivation.Kind.UPDATES,
            Derivation.Kind.CORRECTS);

    private final StoryTerms weights;
    private final Map<String, List<StorySentence>> reports = new LinkedHashMap<>();
    private final Map<String, Kept> kept = new HashMap<>();

    LeftOutFinder(List<StorySentence> sentences, StoryTerms weights) {
        this.weights = weights;
        sentences.forEach(sentence -> reports.computeIfAbsent(sentence.in().key(), key -> new ArrayList<>())
                .add(sentence));
    }

    /** A report's sentences, to look others up in. */
    private record Kept(SentenceIndex index, Set<List<String>> verbatim) {}

    private Kept kept(List<StorySentence> report) {
        Set<List<String>> verbatim = new HashSet<>();
        report.forEach(sentence -> verbatim.add(stems(sentence)));
        return new Kept(new SentenceIndex(report, weights), verbatim);
    }

    private static List<String> stems(StorySentence sentence) {
        return sentence.terms().stream().map(Term::stem).toList();
    }

    /** For each derivation of a report from a report, in their order, what was left out; derivations that kept all are not there. */
    List<Omission> find(List<Derivation> derivations) {
        return derivations.stream()
                .filter(derivation -> KINDS.contains(derivation.kind()))
                .map(this::omission)
                .filter(omission -> !omission.passages().isEmpty())
                .toList();
    }

    private Omission omission(Derivation derivation) {
        List<StorySentence> parent = reports.getOrDefault(derivation.from(), List.of());
        List<StorySentence> child = reports.getOrDefault(derivation.to(), List.of());
        List<Passage> passages = parent.isEmpty() || child.isEmpty() || !sameLanguage(parent, child)
                ? List.of()
                : leftOut(parent, child);
        return new Omission(derivation.from(), derivation.to(), passages);
    }

    private static boolean sameLanguage(List<StorySentence> parent, List<StorySentence> child) {
        return Objects.equals(
                parent.getFirst().in().report().language(),
                child.getFirst().in().report().language());
    }

    private List<Passage> leftOut(List<StorySentence> parent, List<StorySentence> child) {
        Kept in = kept.computeIfAbsent(child.getFirst().in().key(), key -> kept(child));
        List<StorySentence> run = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (StorySentence sentence : parent) {
            if (missing(sentence, in)) {
                run.add(sentence);
            } else {
                add(run, passages);
            }
        }
        add(run, passages);
        return passages;
    }

    /** Sentences that follow each other are one passage. */
    private static void add(List<StorySentence> run, List<Passage> passages) {
        if (!run.isEmpty()) {
            Span span = run.getFirst().span().hull(run.getLast().span());
            passages.add(run.getFirst().passage(span));
            run.clear();
        }
    }

    private boolean missing(StorySentence sentence, Kept in) {
        return OnlyInFinder.content(sentence.terms()) >= SHORTEST
                && !in.verbatim().contains(stems(sentence))
                && in.index().covered(sentence.terms(), sentence.report()) < KEPT;
    }
}
