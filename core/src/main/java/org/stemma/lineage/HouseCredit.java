package org.stemma.lineage;

import org.stemma.text.Span;

/**
 * A sign that a report is a house's copy.
 *
 * @param confidence 0 to 1
 * @param evidence in the report's text
 * @param reason in words for a reader
 */
record HouseCredit(House house, double confidence, Span evidence, String reason) {}
