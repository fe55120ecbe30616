package org.stemma.statement;

import org.stemma.gazetteer.Actor;

/**
 * A statement whose speaker is known, for those that follow.
 *
 * @param at position of its source or cue
 * @param person whether the speaker is a person
 * @param medium whether the speaker is an agency or outlet, whose statement is seldom the one that a report goes on with
 */
record Turn(int at, Actor speaker, boolean person, boolean medium) {}
