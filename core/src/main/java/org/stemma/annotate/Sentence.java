package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/**
 * A sentence with its parse. One that can hold neither a statement nor an event ({@link Fragment}) has no heads: every token is a root,
 * without a label.
 *
 * @param span in the report's text, from the first token's begin to the last token's end
 * @param paragraph index of the paragraph it stands in
 * @param tokens its words; empty where only its place is kept
 */
public record Sentence(Span span, int paragraph, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** Index of the last token that begins at or before {@code offset} of the report's text; -1 where there is none. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().begin() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Indices of the tokens that {@code head} governs directly, in order. */
    public List<Integer> children(int head) {
        List<Integer> children = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).head() == head) {
                children.add(i);
            }
        }
        return children;
    }
}
