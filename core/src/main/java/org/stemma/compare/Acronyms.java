package org.stemma.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.text.Span;

/**
 * Makes a full name and its initials one term: where one passage has "NATO" or "EU", the words of the other that begin with
 * these letters become that term. "Department of Health" and "Health Department" become equal as well.
 */
final class Acronyms {
    private Acronyms() {}

    /** {@code terms} with the names spelled out whose initials stand in {@code others}. */
    static List<Term> fold(List<Term> terms, List<Term> others) {
        Set<String> initials = new HashSet<>();
        for (Term other : others) {
            if (other.is(Term.Kind.NAME)
                    && other.norm().length() >= 2
                    && other.norm().length() <= 6) {
                initials.add(other.norm());
            }
        }
        terms.forEach(term -> initials.remove(term.norm()));
        return initials.isEmpty() ? terms : replaced(terms, initials);
    }

    private static List<Term> replaced(List<Term> terms, Set<String> initials) {
        List<Term> folded = new ArrayList<>(terms.size());
        int at = 0;
        while (at < terms.size()) {
            int end = spelledOut(terms, at, initials);
            if (end > at) {
                folded.add(merged(terms, at, end));
                at = end;
            } else {
                folded.add(terms.get(at++));
            }
        }
        return folded;
    }

    /** The end of a full name that begins at {@code at} and has one of the initials; {@code at} where there is none. */
    private static int spelledOut(List<Term> terms, int at, Set<String> initials) {
        StringBuilder letters = new StringBuilder();
        for (int i = at; i < terms.size() && letters.length() <= 6; i++) {
            Term term = terms.get(i);
            if (i > at && term.lead() != Term.Lead.NONE) {
                return at;
            }
            if (isName(term) || (i == at && term.is(Term.Kind.CONTENT))) {
                letters.append(term.norm().charAt(0));
            } else if (i == at || !term.is(Term.Kind.FUNCTION)) {
                return at;
            }
            if (letters.length() >= 2 && isName(term) && initials.contains(letters.toString())) {
                return i + 1;
            }
        }
        return at;
    }

    private static boolean isName(Term term) {
        return term.is(Term.Kind.NAME) || term.is(Term.Kind.TITLE);
    }

    private static Term merged(List<Term> terms, int begin, int end) {
        StringBuilder norm = new StringBuilder();
        for (Term term : terms.subList(begin, end)) {
            if (!term.is(Term.Kind.FUNCTION)) {
                norm.append(term.norm().charAt(0));
            }
        }
        Span span = terms.get(begin).span().hull(terms.get(end - 1).span());
        return new Term(
                span,
                norm.toString(),
                norm.toString(),
                Term.Kind.NAME,
                terms.get(begin).lead());
    }

    /** "Department of X" and "Ministry of X" turned into "X Department" and "X Ministry". */
    static List<Term> turned(List<Term> terms) {
        List<Term> turned = new ArrayList<>(terms);
        for (int i = 0; i + 2 < turned.size(); i++) {
            Term head = turned.get(i);
            boolean office = head.norm().equals("department") || head.norm().equals("ministry");
            if (office
                    && turned.get(i + 1).norm().equals("of")
                    && turned.get(i + 2).is(Term.Kind.NAME)) {
                turned.remove(i + 1);
                turned.set(i, turned.get(i + 1).withLead(head.lead()));
                turned.set(i + 1, head.withLead(Term.Lead.NONE));
            }
        }
        return turned;
    }
}
