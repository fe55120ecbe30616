package org.stemma.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the clause that attributes ("..., the minister said") behind or within what it attributes, and puts it in front. */
final class Attributions {
    /** The longest clause that is moved, in terms. */
    private static final int LONGEST = 10;

    private Attributions() {}

    /** The same passage with its attribution in front; null where none stands behind or within. */
    static @Nullable List<Term> inFront(List<Term> terms) {
        for (int begin = terms.size() - 1; begin > 0; begin--) {
            int end = begin > 0 && terms.get(begin).lead() != Term.Lead.NONE ? end(terms, begin) : -1;
            if (end > 0) {
                return moved(terms, begin, end);
            }
        }
        return null;
    }

    /** Where an attributing clause that begins at {@code begin} ends, at a mark or with the passage; -1 where none begins there. */
    private static int end(List<Term> terms, int begin) {
        boolean saying = false;
        int limit = Math.min(terms.size(), begin + LONGEST);
        for (int i = begin; i < limit; i++) {
            if (i > begin && terms.get(i).lead() != Term.Lead.NONE) {
                return saying ? i : -1;
            }
            if (terms.get(i).is(Term.Kind.SAYING) && (i == begin || nominal(terms.subList(begin, i)))) {
                saying = true;
            }
        }
        return saying && limit == terms.size() ? limit : -1;
    }

    /** Whether the terms can be who speaks. */
    private static boolean nominal(List<Term> terms) {
        return terms.stream()
                .noneMatch(t -> t.is(Term.Kind.MODAL) || t.is(Term.Kind.NEGATION) || t.is(Term.Kind.SAYING));
    }

    private static List<Term> moved(List<Term> terms, int begin, int end) {
        List<Term> moved = new ArrayList<>(terms.size());
        List<Term> clause = terms.subList(begin, end);
        if (clause.getFirst().is(Term.Kind.SAYING)) { // "said the minister"
            moved.addAll(clause.subList(1, clause.size()));
            moved.add(clause.getFirst());
        } else {
            moved.addAll(clause);
        }
        moved.addAll(terms.subList(0, begin));
        moved.addAll(terms.subList(end, terms.size()));
        return moved;
    }
}
