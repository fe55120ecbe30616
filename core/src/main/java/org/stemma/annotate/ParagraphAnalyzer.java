package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;

/** Parses a paragraph and finds the names in it. Each distinct paragraph is analysed once, however many reports carry it. */
final class ParagraphAnalyzer {
    /** UTF-16 units of the paragraphs whose analysis is remembered: about 50 MB. */
    private static final int REMEMBERED = 1_000_000;

    private final EnglishParser parser;
    private final GazetteerNames gazetteer;
    private final BoundedCache<ParagraphAnalysis> known = new BoundedCache<>(REMEMBERED);

    ParagraphAnalyzer(EnglishParser parser, GazetteerNames gazetteer) {
        this.parser = parser;
        this.gazetteer = gazetteer;
    }

    ParagraphAnalysis analyze(String paragraph) {
        return known.get(paragraph, this::compute);
    }

    private ParagraphAnalysis compute(String paragraph) {
        ParagraphAnalysis parsed = parser.parse(paragraph);
        List<Mention> names = new ArrayList<>();
        for (Sentence sentence : parsed.sentences()) {
            List<Mention> own = parsed.mentions().stream()
                    .filter(m -> sentence.span().contains(m.span()))
                    .toList();
            names.addAll(NamePhrases.join(sentence.tokens(), gazetteer.complete(sentence, own, paragraph)));
        }
        return new ParagraphAnalysis(parsed.sentences(), names);
    }
}
