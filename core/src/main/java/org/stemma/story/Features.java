package org.stemma.story;

import org.jspecify.annotations.Nullable;

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
 * @param threes sampled hashes of three words in a row, ascending
 * @param frames names and figures with the words around each
 * @param outlet who publishes it, in lower case, null where unknown
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
        TermVector threes,
        Frames frames,
        @Nullable String outlet,
        Norms norms) {

    /** Whether nearly all of the shorter of two texts stands in the other, word for word. */
    boolean copies(Features other) {
        int smaller = Math.min(shingles.size(), other.shingles.size());
        int shared = smaller < LEAST_SHINGLES ? 0 : shingles.shared(other.shingles);
        return shared >= LEAST_SHINGLES && shared >= COPIED * smaller;
    }

    /**
     * Whether one of two texts of other outlets, published within days, was written from the other or both from a third: as much is
     * shared as independent texts never share. Within one outlet it may be what the page holds beside the text.
     */
    boolean derives(Features other) {
        if (outlet == null || other.outlet == null || outlet.equals(other.outlet)) {
            return false;
        }
        if (!(Math.abs(day - other.day) <= DERIVED_DAYS)) { // false where a day is NaN
            return false;
        }
        int smaller = Math.min(threes.size(), other.threes.size());
        int shared = threes.shared(other.threes);
        return shared >= LEAST_THREES && shared >= DERIVED * smaller;
    }

    private static final double DERIVED_DAYS = 2;
    private static final int LEAST_THREES = 7;
    private static final double DERIVED = .12;
    private static final int LEAST_SHINGLES = 4;
    private static final double COPIED = .7;
}
