package org.stemma.event;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * A source and a target in one sentence, and what links them.
 *
 * @param text the report's
 * @param source token that heads the source, -1 where there is none
 * @param target token that heads the target, -1 where there is none
 */
record Relation(String text, Tree tree, Side source, Side target, Predicate predicate) {
    /**
     * One side.
     *
     * @param span null where the text does not name it
     * @param head its head token, -1 where there is none
     * @param noun a common noun for its kind ("the army")
     * @param role its CAMEO role, empty where unknown
     */
    record Side(@Nullable Span span, int head, String noun, String role) {}

    static Relation of(String text, Tree tree, Side source, Side target) {
        return new Relation(text, tree, source, target, Predicate.between(tree, source.head(), target.head()));
    }

    /** The sentence with common nouns for the two sides. */
    String sentence() {
        return masked(tree.sentence().span());
    }

    /** The stretch of the sentence from one side to the other, with common nouns for them. */
    String stretch() {
        Span a = source.span();
        Span b = target.span();
        return a == null || b == null ? sentence() : masked(a.hull(b));
    }

    private String masked(Span whole) {
        boolean inOrder = begin(source) <= begin(target);
        Side first = inOrder ? source : target;
        Side second = inOrder ? target : source;
        StringBuilder masked = new StringBuilder();
        int at = mask(first, whole.begin(), masked);
        at = mask(second, at, masked);
        return masked.append(text, Math.min(at, whole.end()), whole.end()).toString();
    }

    private int mask(Side side, int from, StringBuilder masked) {
        Span span = side.span();
        if (span == null || span.begin() < from) {
            return from;
        }
        masked.append(text, from, span.begin()).append(side.noun());
        return span.end();
    }

    private static int begin(Side side) {
        Span span = side.span();
        return span == null ? Integer.MAX_VALUE : span.begin();
    }

    /** The words of the predicate in their order, with common nouns for the two sides. */
    String phrase() {
        BitSet words = predicate.all();
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < tree.size(); i++) {
            String word = i == source.head()
                    ? source.noun()
                    : i == target.head()
                            ? target.noun()
                            : words.get(i) ? tree.token(i).form() : "";
            if (!word.isEmpty()) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(word);
            }
        }
        return phrase.toString();
    }
}
