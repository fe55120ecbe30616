package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.Sentence;
import org.stemma.annotate.Token;
import org.stemma.text.Span;

/** Sentences without the words that stand apart from them, such as a dateline; what these governed hangs from their governor. */
final class Pruned {
    private final List<Token> tokens;
    private final int[] places;

    private Pruned(List<Token> tokens, List<Span> apart) {
        this.tokens = tokens;
        places = new int[tokens.size()];
        int place = 0;
        for (int i = 0; i < places.length; i++) {
            Span span = tokens.get(i).span();
            places[i] = apart.stream().anyMatch(span::overlaps) ? -1 : place++;
        }
    }

    /** {@code sentences} without words in {@code apart}; those of which nothing is left are left out. */
    static List<Sentence> of(List<Sentence> sentences, List<Span> apart) {
        List<Sentence> result = new ArrayList<>();
        for (Sentence sentence : sentences) {
            boolean whole = apart.stream().noneMatch(sentence.span()::overlaps);
            List<Token> kept = whole ? sentence.tokens() : new Pruned(sentence.tokens(), apart).kept();
            if (!kept.isEmpty()) {
                result.add(whole ? sentence : new Sentence(hull(kept), sentence.paragraph(), kept));
            }
        }
        return result;
    }

    private static Span hull(List<Token> tokens) {
        return tokens.getFirst().span().hull(tokens.getLast().span());
    }

    private List<Token> kept() {
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Token t = tokens.get(i);
            if (places[i] >= 0) {
                kept.add(
                        new Token(t.span(), t.form(), t.lemma(), t.tag(), governor(t.head()), t.label(), t.features()));
            }
        }
        return kept;
    }

    /** The place of the nearest governor that is kept, -1 where there is none. */
    private int governor(int head) {
        int at = head;
        for (int steps = 0; steps < places.length && at >= 0 && at < places.length; steps++) {
            if (places[at] >= 0) {
                return places[at];
            }
            at = tokens.get(at).head();
        }
        return -1;
    }
}
