package org.stemma.compare;

import org.stemma.text.Span;

/**
 * A run of letters or digits of a passage, before its meaning is looked at.
 *
 * @param form lower case, without accents and without the dots of an acronym
 * @param written as it stands, with its case
 * @param first whether it opens a sentence
 * @param dotted whether a full stop follows at once
 */
record Word(Span span, String form, String written, Term.Lead lead, boolean first, boolean dotted) {
    boolean capital() {
        return Character.isUpperCase(written.charAt(0));
    }

    /** Whether it is written in capitals throughout, at least two of them ("FBI", "U.S."). */
    boolean acronym() {
        return form.length() >= 2
                && form.length() <= 6
                && written.chars().filter(Character::isLetter).count() >= 2
                && written.chars().noneMatch(Character::isLowerCase);
    }

    boolean digits() {
        return Character.isDigit(form.charAt(0));
    }
}
