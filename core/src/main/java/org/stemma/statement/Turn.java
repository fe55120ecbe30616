package org.stemma.statement;

import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Actor;

/**
 * A statement whose speaker is known, for those that follow.
 *
 * @param at position of its source or cue
 * @param medium whether the speaker is an agency or outlet, whose statement is seldom the one that a report goes on with
 * @param document the text that holds it ("statement", "letter"); null where the report names none
 */
record Turn(
        int at,
        Actor speaker,
        Kind kind,
        boolean medium,
        @Nullable String document) {
    /** What pronoun takes a speaker up. */
    enum Kind {
        /** "he", "she" */
        PERSON,
        /** "they" */
        PEOPLE,
        /** "it" */
        BODY
    }
}
