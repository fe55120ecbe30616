package org.stemma.compare;

import org.stemma.text.Span;

/**
 * A word of a passage, or a few that mean one thing ("16 July", "two million"), as comparison sees them.
 *
 * @param span in the passage
 * @param norm what it is compared by: equal for equal meanings
 * @param stem the norm without its inflection
 * @param lead marks that stand between this term and the one before
 */
record Term(Span span, String norm, String stem, Kind kind, Lead lead) {
    /** What a term can tell apart. */
    enum Kind {
        CONTENT,
        FUNCTION,
        NUMBER,
        NAME,
        TITLE,
        DATE,
        NEGATION,
        MODAL,
        HEDGE,
        SAYING
    }

    /** Marks before a word. */
    enum Lead {
        NONE,
        COMMA,
        QUOTE,
        STOP
    }

    /** Whether both terms mean the same. */
    boolean means(Term other) {
        return norm.equals(other.norm) || (inflects() && other.inflects() && stem.equals(other.stem));
    }

    private boolean inflects() {
        return kind == Kind.CONTENT || kind == Kind.NAME || kind == Kind.TITLE;
    }

    /** How much its presence in two passages tells, in words of content. */
    double weight() {
        return switch (kind) {
            case FUNCTION -> 0.25;
            case SAYING, MODAL, NEGATION, HEDGE, TITLE -> 0.5;
            case CONTENT, NUMBER, NAME, DATE -> 1;
        };
    }

    boolean is(Kind other) {
        return kind == other;
    }

    Term at(Span place) {
        return new Term(place, norm, stem, kind, lead);
    }

    Term withLead(Lead other) {
        return new Term(span, norm, stem, kind, other);
    }
}
