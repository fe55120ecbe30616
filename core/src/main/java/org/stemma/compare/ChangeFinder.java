package org.stemma.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.text.Span;

/** Says of each segment that differs what kind of difference it is. */
final class ChangeFinder {
    /** A longer segment is another wording: its parts do not stand in each other's place. */
    private static final int LONGEST = 8;

    /** The same, where the passages are loosely alike. */
    private static final int LONGEST_IF_LOOSE = 4;

    /** Share of both passages that must stand side by side for them to be closely alike. */
    static final double TIGHT = 0.6;

    private final Map<String, Integer> surplus = new HashMap<>();
    private final int negationsA;
    private final int negationsB;
    private final List<Change> changes = new ArrayList<>();

    private final int longest;

    private ChangeFinder(Alignment alignment) {
        longest = alignment.share() < TIGHT ? LONGEST_IF_LOOSE : LONGEST;
        alignment.a().forEach(term -> surplus.merge(term.norm(), 1, Integer::sum));
        alignment.b().forEach(term -> surplus.merge(term.norm(), -1, Integer::sum));
        negationsA = count(alignment.a(), Term.Kind.NEGATION);
        negationsB = count(alignment.b(), Term.Kind.NEGATION);
    }

    static List<Change> changes(Alignment alignment) {
        ChangeFinder finder = new ChangeFinder(alignment);
        alignment.segments().forEach(finder::segment);
        return finder.changes;
    }

    private static int count(List<Term> terms, Term.Kind kind) {
        return (int) terms.stream().filter(term -> term.is(kind)).count();
    }

    private void segment(Alignment.Segment segment) {
        int before = changes.size();
        if (segment.a().size() <= longest && segment.b().size() <= longest) {
            negation(segment);
            saying(segment);
            modality(segment);
            paired(segment, Term.Kind.NUMBER, Difference.Kind.NUMBER);
            paired(segment, Term.Kind.DATE, Difference.Kind.DATE);
            name(segment);
        }
        if (changes.size() == before || content(segment)) {
            wording(segment);
        }
    }

    private void negation(Alignment.Segment segment) {
        List<Term> a = of(segment.a(), Term.Kind.NEGATION);
        List<Term> b = of(segment.b(), Term.Kind.NEGATION);
        if (negationsA != negationsB && a.size() != b.size()) {
            add(Difference.Kind.NEGATION, segment, a, b);
        }
    }

    private void saying(Alignment.Segment segment) {
        List<Term> a = of(segment.a(), Term.Kind.SAYING);
        List<Term> b = of(segment.b(), Term.Kind.SAYING);
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        String one = a.getFirst().norm();
        String other = b.getFirst().norm();
        if (one.equals("deny") != other.equals("deny")) {
            add(Difference.Kind.NEGATION, segment, a, b);
        } else if (one.equals("hint") != other.equals("hint")) {
            add(Difference.Kind.MODALITY, segment, a, b);
        }
    }

    private void modality(Alignment.Segment segment) {
        List<Term> a = missing(segment.a(), Term.Kind.MODAL, 1);
        List<Term> b = missing(segment.b(), Term.Kind.MODAL, -1);
        if (!a.isEmpty() && !b.isEmpty()) {
            add(Difference.Kind.MODALITY, segment, a, b);
        }
    }

    private void paired(Alignment.Segment segment, Term.Kind kind, Difference.Kind difference) {
        List<Term> a = missing(segment.a(), kind, 1);
        List<Term> b = missing(segment.b(), kind, -1);
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (sort(a.get(i)).equals(sort(b.get(i)))) {
                changes.add(new Change(difference, a.get(i).span(), b.get(i).span()));
            }
        }
    }

    /** What a number or date can be compared with: counts with counts, weekdays with weekdays. */
    private static String sort(Term term) {
        return term.norm().substring(0, term.norm().indexOf(':') + 1);
    }

    private void name(Alignment.Segment segment) {
        List<Term> a = missing(segment.a(), Term.Kind.NAME, 1);
        List<Term> b = missing(segment.b(), Term.Kind.NAME, -1);
        if (!a.isEmpty() && !b.isEmpty() && nominal(segment.a()) && nominal(segment.b())) {
            add(Difference.Kind.NAME, segment, a, b);
        }
    }

    private static boolean nominal(List<Term> terms) {
        return terms.stream().noneMatch(term -> term.is(Term.Kind.CONTENT) || term.is(Term.Kind.TITLE));
    }

    private static boolean content(Alignment.Segment segment) {
        return of(segment.a(), Term.Kind.CONTENT).size()
                        + of(segment.b(), Term.Kind.CONTENT).size()
                > 0;
    }

    private void wording(Alignment.Segment segment) {
        changes.add(new Change(Difference.Kind.WORDING, segment.spanA(), segment.spanB()));
    }

    private static List<Term> of(List<Term> terms, Term.Kind kind) {
        return terms.stream().filter(term -> term.is(kind)).toList();
    }

    /** Terms of a kind that the other passage does not have at all, or has less often. */
    private List<Term> missing(List<Term> terms, Term.Kind kind, int sign) {
        return terms.stream()
                .filter(term -> term.is(kind) && sign * surplus.getOrDefault(term.norm(), 0) > 0)
                .toList();
    }

    private void add(Difference.Kind kind, Alignment.Segment segment, List<Term> a, List<Term> b) {
        Span spanA = a.isEmpty() ? empty(segment.spanA()) : Alignment.hull(a);
        Span spanB = b.isEmpty() ? empty(segment.spanB()) : Alignment.hull(b);
        changes.add(new Change(kind, spanA, spanB));
    }

    private static Span empty(Span place) {
        return new Span(place.begin(), place.begin());
    }
}
