package org.stemma.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stemma.text.Span;

/** Says of each segment that differs what kind of difference it is. */
final class ChangeFinder {
    /** A longer segment is another wording: its parts do not stand in each other's place. */
    private static final int LONGEST = 8;

    /** The same, where the passages are loosely alike and known to be one statement. */
    private static final int LONGEST_IF_LOOSE = 4;

    /** Share of both passages that must stand side by side for them to be closely alike. */
    static final double TIGHT = 0.66;

    private static final int LONGEST_NAME = 4;

    /** Words of content from which on what only one passage has is a clause of its own. */
    private static final int ADDED = 2;

    private final Map<String, Integer> surplus = new HashMap<>();
    private final int negationsA;
    private final int negationsB;
    private final List<Change> changes = new ArrayList<>();

    private final TermAlignment alignment;
    private final boolean close;
    private final int longestIfLoose;
    private final int longest;

    private ChangeFinder(TermAlignment alignment, int longestIfLoose) {
        this.alignment = alignment;
        close = alignment.share() >= TIGHT;
        this.longestIfLoose = longestIfLoose;
        longest = close ? LONGEST : longestIfLoose;
        alignment.a().forEach(term -> surplus.merge(term.norm(), 1, Integer::sum));
        alignment.b().forEach(term -> surplus.merge(term.norm(), -1, Integer::sum));
        negationsA = count(alignment.a(), Term.Kind.NEGATION);
        negationsB = count(alignment.b(), Term.Kind.NEGATION);
    }

    /** What differs between any two passages: where they are loosely alike all is wording. */
    static List<Change> changes(TermAlignment alignment) {
        return changes(alignment, 0);
    }

    /** What differs between two passages that are known to be one statement. */
    static List<Change> changesOfStatement(TermAlignment alignment) {
        return changes(alignment, LONGEST_IF_LOOSE);
    }

    private static List<Change> changes(TermAlignment alignment, int longestIfLoose) {
        ChangeFinder finder = new ChangeFinder(alignment, longestIfLoose);
        TermAlignment.Segment before = null;
        for (TermAlignment.Segment segment : alignment.segments()) {
            int known = finder.changes.size();
            finder.segment(segment);
            TermAlignment.Pair divider = segment.before();
            if (before != null && divider != null && dividedByGrammar(before, divider)) {
                finder.mergeWording(known, divider);
            }
            before = segment;
        }
        return finder.changes;
    }

    /** Whether {@code divider} is a word of grammar and follows {@code before} at once. */
    private static boolean dividedByGrammar(TermAlignment.Segment before, TermAlignment.Pair divider) {
        return divider.equals(before.behind()) && divider.a().is(Term.Kind.FUNCTION);
    }

    /** Makes one of the wordings before and from {@code at} on, where each stands alone, with what divides them. */
    private void mergeWording(int at, TermAlignment.Pair divider) {
        if (at == 0 || changes.size() != at + 1) {
            return;
        }
        Change first = changes.get(at - 1);
        Change second = changes.get(at);
        boolean inOrder = first.a().end() <= second.a().begin()
                && first.b().end() <= second.b().begin();
        if (inOrder && first.kind() == Difference.Kind.WORDING && second.kind() == Difference.Kind.WORDING) {
            changes.removeLast();
            Span a = hull(first.a(), divider.a().span(), second.a());
            Span b = hull(first.b(), divider.b().span(), second.b());
            changes.set(at - 1, new Change(first.kind(), a, b));
        }
    }

    private static Span hull(Span first, Span divider, Span second) {
        return Stream.of(first, divider, second)
                .filter(span -> !span.isEmpty())
                .reduce(Span::hull)
                .orElse(divider);
    }

    private static int count(List<Term> terms, Term.Kind kind) {
        return (int) terms.stream().filter(term -> term.is(kind)).count();
    }

    private void segment(TermAlignment.Segment segment) {
        int before = changes.size();
        if (segment.a().size() <= longest && segment.b().size() <= longest) {
            negation(segment);
            saying(segment);
            modality(segment);
            paired(segment, Term.Kind.NUMBER, Difference.Kind.NUMBER);
            paired(segment, Term.Kind.DATE, Difference.Kind.DATE);
            if (longestIfLoose > 0) {
                spelling(segment);
            }
            if (close) {
                name(segment);
            }
        }
        if (changes.size() == before || content(segment)) {
            wording(segment);
        }
    }

    private void negation(TermAlignment.Segment segment) {
        List<Term> a = of(segment.a(), Term.Kind.NEGATION);
        List<Term> b = of(segment.b(), Term.Kind.NEGATION);
        boolean reworded = has(segment.a(), Term.Kind.CONTENT) && has(segment.b(), Term.Kind.CONTENT);
        if (negationsA != negationsB && a.size() != b.size() && !reworded && !added(segment)) {
            add(Difference.Kind.NEGATION, segment, a, b);
        }
    }

    /** Whether one passage says something more here: a negation in it negates nothing of the other. */
    private static boolean added(TermAlignment.Segment segment) {
        List<Term> more = segment.a().isEmpty() ? segment.b() : segment.a();
        boolean alone = segment.a().isEmpty() || segment.b().isEmpty();
        return alone && of(more, Term.Kind.CONTENT).size() >= ADDED;
    }

    private void saying(TermAlignment.Segment segment) {
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

    private void modality(TermAlignment.Segment segment) {
        List<Term> a = missing(segment.a(), Term.Kind.MODAL, 1);
        List<Term> b = missing(segment.b(), Term.Kind.MODAL, -1);
        if (!a.isEmpty() && !b.isEmpty() && !sameStrength(a.getFirst(), b.getFirst())) {
            add(Difference.Kind.MODALITY, segment, a, b);
        }
    }

    /** "could" is the past of "can" and as weak as "may". */
    private static boolean sameStrength(Term a, Term b) {
        Set<String> both = Set.of(a.norm(), b.norm());
        return both.equals(Set.of("could", "can")) || both.equals(Set.of("could", "may"));
    }

    private void paired(TermAlignment.Segment segment, Term.Kind kind, Difference.Kind difference) {
        List<Term> a = missing(segment.a(), kind, 1);
        List<Term> b = missing(segment.b(), kind, -1);
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            boolean one = Quantities.agree(alignment.a(), a.get(i), alignment.b(), b.get(i));
            if (!one && comparable(a.get(i), b.get(i))) {
                changes.add(new Change(difference, a.get(i).span(), b.get(i).span()));
            }
        }
    }

    /** Counts are compared with counts and weekdays with weekdays. What "today" means depends on the report. */
    private static boolean comparable(Term a, Term b) {
        return !a.norm().startsWith("day:") && sort(a).equals(sort(b));
    }

    /** What a number or date can be compared with; a period ("last week") with another of the same direction. */
    private static String sort(Term term) {
        int end = term.norm().startsWith("period:")
                ? term.norm().indexOf(' ')
                : term.norm().indexOf(':');
        return term.norm().substring(0, end);
    }

    /** Names that are spelled in two ways, on two sides of one statement. */
    private void spelling(TermAlignment.Segment segment) {
        for (Term a : missing(segment.a(), Term.Kind.NAME, 1)) {
            missing(segment.b(), Term.Kind.NAME, -1).stream()
                    .filter(b -> Names.respelled(a, b))
                    .findFirst()
                    .ifPresent(b -> changes.add(new Change(Difference.Kind.NAME, a.span(), b.span())));
        }
    }

    private void name(TermAlignment.Segment segment) {
        List<Term> a = missing(segment.a(), Term.Kind.NAME, 1);
        List<Term> b = missing(segment.b(), Term.Kind.NAME, -1);
        if (!a.isEmpty() && !b.isEmpty() && nominal(segment.a()) && nominal(segment.b()) && !Names.alike(a, b)) {
            add(Difference.Kind.NAME, segment, a, b);
        }
    }

    /** Whether nothing but one name stands here. */
    private static boolean nominal(List<Term> terms) {
        return terms.size() <= LONGEST_NAME
                && terms.stream().noneMatch(term -> term.is(Term.Kind.CONTENT) || term.is(Term.Kind.TITLE));
    }

    private static boolean content(TermAlignment.Segment segment) {
        return has(segment.a(), Term.Kind.CONTENT) || has(segment.b(), Term.Kind.CONTENT);
    }

    private static boolean has(List<Term> terms, Term.Kind kind) {
        return terms.stream().anyMatch(term -> term.is(kind));
    }

    private void wording(TermAlignment.Segment segment) {
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

    private void add(Difference.Kind kind, TermAlignment.Segment segment, List<Term> a, List<Term> b) {
        Span spanA = a.isEmpty() ? empty(segment.spanA()) : TermAlignment.hull(a);
        Span spanB = b.isEmpty() ? empty(segment.spanB()) : TermAlignment.hull(b);
        changes.add(new Change(kind, spanA, spanB));
    }

    private static Span empty(Span place) {
        return new Span(place.begin(), place.begin());
    }
}
