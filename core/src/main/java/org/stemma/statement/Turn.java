package org.stemma.statement;

import org.stemma.gazetteer.Actor;

/**
 * A statement whose speaker is known, for those that follow.
 *
 * @param at position of its source or cue
 * @param person whether the speaker is a person
 */
record Turn(int at, Actor speaker, boolean person) {}
