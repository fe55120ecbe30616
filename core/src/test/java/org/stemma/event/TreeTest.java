package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.Sentence;
import org.stemma.annotate.Token;
import org.stemma.text.Span;

class TreeTest {
    /** A parse may have several roots, and one of them a label that asks for a governor. */
    @Test
    void theGovernorOfARootHasNoWords() {
        Token root = new Token(new Span(0, 4), "Join", "join", "VB", -1, "xcomp", Map.of());
        Tree tree = new Tree(new Sentence(new Span(0, 4), 0, List.of(root)));
        assertThat(tree.lemma(tree.head(0))).isEmpty();
        assertThat(tree.lower(tree.head(0))).isEmpty();
        assertThat(tree.label(tree.head(0))).isEmpty();
        assertThat(tree.isVerb(tree.head(0))).isFalse();
    }
}
