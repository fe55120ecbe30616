package org.stemma.store;

/**
 * What was added, as it came.
 *
 * @param hash SHA-256 of the content, hexadecimal
 * @param media {@code html}, {@code raw} or {@code clean}
 */
@SuppressWarnings("ArrayRecordComponent") // foreign bytes, handed on and never compared
public record Original(String hash, String media, byte[] content) {}
