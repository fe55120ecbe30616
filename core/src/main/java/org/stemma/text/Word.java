package org.stemma.text;

/**
 * A word of a text, in whatever script. In scripts without spaces a word is a pair of neighbouring characters, and such words
 * overlap.
 *
 * @param begin in UTF-16 units
 * @param end exclusive
 * @param form in lower case, compatibility characters folded, without possessive ending
 * @param capital whether it is written with a capital first letter
 */
public record Word(int begin, int end, String form, boolean capital) {
    /** Whether it is a pair of characters of a script without spaces; such pairs overlap, and say half of what a word says. */
    public boolean pair() {
        return Words.unspaced(form.codePointAt(0));
    }

    public Span span() {
        return new Span(begin, end);
    }
}
