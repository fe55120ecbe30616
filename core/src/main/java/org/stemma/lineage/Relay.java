package org.stemma.lineage;

import org.stemma.text.Span;

/**
 * A place where a report says that a house carried what it tells: "KCNA reported", "according to the state news agency".
 *
 * @param span from the words that attribute to the house's name, or the other way round
 * @param lead whether it stands in the first paragraph
 * @param depth where it stands, 0 at the text's beginning to 1 at its end
 */
record Relay(House house, Span span, boolean lead, double depth) {}
