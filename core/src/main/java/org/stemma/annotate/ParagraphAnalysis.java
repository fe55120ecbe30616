package org.stemma.annotate;

import java.util.List;
import org.stemma.text.Span;

/** What the parser says of a paragraph, offsets from the paragraph's begin. */
record ParagraphAnalysis(List<Sentence> sentences, List<Mention> mentions) {
    static final ParagraphAnalysis EMPTY = new ParagraphAnalysis(List.of(), List.of());

    ParagraphAnalysis {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
    }

    /** The same, of the paragraph with this index that begins at {@code begin} of the report's text. */
    ParagraphAnalysis at(int index, int begin) {
        return new ParagraphAnalysis(
                sentences.stream().map(s -> at(s, index, begin)).toList(),
                mentions.stream()
                        .map(m -> new Mention(m.span().shift(begin), m.type()))
                        .toList());
    }

    private static Sentence at(Sentence sentence, int index, int begin) {
        List<Token> tokens = sentence.tokens().stream().map(t -> at(t, begin)).toList();
        return new Sentence(sentence.span().shift(begin), index, tokens);
    }

    private static Token at(Token token, int begin) {
        Span span = token.span().shift(begin);
        return new Token(span, token.form(), token.lemma(), token.tag(), token.head(), token.label(), token.features());
    }
}
