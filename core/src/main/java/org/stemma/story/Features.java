package org.stemma.story;

/**
 * What grouping keeps of a report.
 *
 * @param words stems without stop words
 * @param pairs neighbouring stems
 * @param names capitalised spans and their words
 * @param title stems of the headline, ascending
 * @param lead stems of the headline and of the text's beginning, ascending
 * @param day days since 1970 with fractions, NaN where the report has no date
 * @param shingles sampled hashes of five words in a row, ascending
 * @param norms the lengths of the vectors, kept from their last use
 */
record Features(
        TermVector words,
        TermVector pairs,
        TermVector names,
        TermVector title,
        TermVector lead,
        double day,
        TermVector shingles,
        Norms norms) {

    /** Whether most of the shorter of two texts stands in the other, word for word. */
    boolean copies(Features other) {
        int smaller = Math.min(shingles.size(), other.shingles.size());
        int shared = smaller < LEAST_SHINGLES ? 0 : shingles.shared(other.shingles);
        return shared >= LEAST_SHINGLES && shared >= COPIED * smaller;
    }

    private static final int LEAST_SHINGLES = 4;
    private static final double COPIED = .4;
}
