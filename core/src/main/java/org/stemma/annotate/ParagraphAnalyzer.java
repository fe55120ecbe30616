package org.stemma.annotate;

import org.stemma.text.BoundedCache;

/** Analyses paragraphs. Each distinct paragraph is analysed once, however many reports carry it. */
final class ParagraphAnalyzer {
    /** UTF-16 units of the paragraphs whose analysis is remembered: about 150 MB, and some 2,500 reports, a day of many outlets. */
    private static final int REMEMBERED = 3_000_000;

    private final EnglishParser parser;
    private final BoundedCache<ParagraphAnalysis> known = new BoundedCache<>(REMEMBERED);

    ParagraphAnalyzer(EnglishParser parser) {
        this.parser = parser;
    }

    ParagraphAnalysis analyze(String paragraph) {
        return known.get(paragraph, parser::parse);
    }
}
