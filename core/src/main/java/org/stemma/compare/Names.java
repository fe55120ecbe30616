package org.stemma.compare;

import java.util.ArrayList;
import java.util.List;

/** Whether two names that are written differently can be one: variants of spelling, abbreviations, initials. */
final class Names {
    private static final int SHORTEST_ABBREVIATION = 3;

    private Names() {}

    static boolean alike(List<Term> a, List<Term> b) {
        return initials(a, b) || initials(b, a) || wordByWord(a, b) || wordByWord(b, a);
    }

    /** Each word of {@code a} is alike some word of {@code b}. */
    private static boolean wordByWord(List<Term> a, List<Term> b) {
        return a.stream().allMatch(x -> b.stream().anyMatch(y -> alike(x.norm(), y.norm())));
    }

    static boolean alike(String a, String b) {
        return a.equals(b) || abbreviates(a, b) || abbreviates(b, a) || variant(a, b);
    }

    private static boolean abbreviates(String shorter, String longer) {
        return shorter.length() >= SHORTEST_ABBREVIATION && longer.startsWith(shorter);
    }

    /** Whether both are one name in two spellings ("Antony", "Anthony"); a longer form of a name is none. */
    static boolean respelled(Term a, Term b) {
        boolean names = a.is(Term.Kind.NAME)
                && b.is(Term.Kind.NAME)
                && a.norm().charAt(0) == b.norm().charAt(0);
        return names
                && !a.means(b)
                && !a.norm().startsWith(b.norm())
                && !b.norm().startsWith(a.norm())
                && variant(a.norm(), b.norm());
    }

    /** {@code terms} with the names spelled as in {@code others}. */
    static List<Term> asSpelledIn(List<Term> others, List<Term> terms) {
        List<Term> names =
                others.stream().filter(other -> other.is(Term.Kind.NAME)).toList();
        if (names.isEmpty()) {
            return terms;
        }
        List<Term> spelled = new ArrayList<>(terms);
        spelled.replaceAll(term -> term.is(Term.Kind.NAME) ? asSpelledIn(names, term) : term);
        return spelled;
    }

    private static Term asSpelledIn(List<Term> names, Term term) {
        for (Term name : names) {
            if (respelled(term, name)) {
                return name.at(term.span()).withLead(term.lead());
            }
        }
        return term;
    }

    /** One letter in five may differ between spellings of one name, never the first. */
    private static boolean variant(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        boolean begins = longer >= 5 && longer <= 30 && a.charAt(0) == b.charAt(0);
        return begins && distance(a, b) <= longer / 5;
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int kept = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    /** Whether {@code shorter} is one word that begins with the first letters of {@code full}. */
    private static boolean initials(List<Term> shorter, List<Term> full) {
        if (shorter.size() != 1 || full.size() < 2) {
            return false;
        }
        StringBuilder letters = new StringBuilder();
        full.forEach(term -> letters.append(term.norm().charAt(0)));
        return shorter.getFirst().norm().startsWith(letters.toString());
    }
}
