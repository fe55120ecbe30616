package org.stemma.store;

import org.jspecify.annotations.Nullable;

/**
 * What is searched for: everything that is given must hold. What is null asks for nothing.
 *
 * @param words all of them, or in quotation marks a phrase; {@code -word} must not stand there, {@code or} between two gives a choice
 * @param like a text whose words the best results share most of
 * @param speaker name, or words of it
 * @param actor beginning of a CAMEO actor code
 * @param type PLOVER's event type
 * @param place name of a place, or ISO 3166 code of a country
 * @param outlet name or domain
 * @param language ISO 639-1 code
 * @param from milliseconds since 1970, inclusive
 * @param past exclusive
 */
public record SearchQuery(
        IndexEntry.Kind kind,
        @Nullable String words,
        @Nullable String like,
        @Nullable String speaker,
        @Nullable String actor,
        @Nullable String type,
        @Nullable String place,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable Long from,
        @Nullable Long past) {
    /** Reports that have these words. */
    public static SearchQuery words(String words) {
        return new SearchQuery(IndexEntry.Kind.REPORT, words, null, null, null, null, null, null, null, null, null);
    }

    /** Statements that share most words of {@code text}. */
    public static SearchQuery like(String text) {
        return new SearchQuery(IndexEntry.Kind.STATEMENT, null, text, null, null, null, null, null, null, null, null);
    }
}
