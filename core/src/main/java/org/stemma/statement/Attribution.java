package org.stemma.statement;

/**
 * A cue with its source and content, before it is known who the source is.
 *
 * @param cue the attributing word
 * @param source head of the source, -1 where the report names none
 * @param cuePart probability that the word attributes; {@code sourcePart}, {@code contentPart} likewise
 */
record Attribution(
        int cue,
        TokenSet cueWords,
        int source,
        TokenSet sourceWords,
        TokenSet content,
        double cuePart,
        double sourcePart,
        double contentPart) {}
