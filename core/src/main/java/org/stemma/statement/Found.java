package org.stemma.statement;

import org.stemma.gazetteer.Actor;

/**
 * A person or body that a phrase stands for.
 *
 * @param at position of the word that bears it out, -1 where none does
 * @param why for a reader: "named as written", "nearest man who acts before"
 */
record Found(Actor actor, int at, String why) {}
