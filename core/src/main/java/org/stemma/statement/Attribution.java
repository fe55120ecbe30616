package org.stemma.statement;

/**
 * A cue with its source and content, before it is known who the source is.
 *
 * @param cue the attributing word
 * @param source head of the source, -1 where the report names none
 * @param cuePart probability that the word attributes; {@code sourcePart}, {@code contentPart} likewise
 * @param rivalPart probability of the next best content
 */
record Attribution(
        int cue,
        TokenSet cueWords,
        int source,
        TokenSet sourceWords,
        TokenSet content,
        double cuePart,
        double sourcePart,
        double contentPart,
        double rivalPart) {

    Attribution withContent(TokenSet other) {
        return new Attribution(cue, cueWords, source, sourceWords, other, cuePart, sourcePart, contentPart, rivalPart);
    }

    /** Whether both cannot hold at once: contents neither overlap nor hold another's cue. */
    boolean collides(Attribution other) {
        return content.contains(other.cue) || other.content.contains(cue) || content.overlap(other.content) > 0;
    }
}
