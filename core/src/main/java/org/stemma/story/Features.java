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
 */
record Features(
        TermVector words,
        TermVector pairs,
        TermVector names,
        TermVector title,
        TermVector lead,
        double day,
        TermVector shingles) {}
