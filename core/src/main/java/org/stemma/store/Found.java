package org.stemma.store;

/**
 * A find of a search.
 *
 * @param id of the report, or of the statement in its story
 * @param score comparable within one search alone
 */
public record Found(String id, String story, float score) {}
