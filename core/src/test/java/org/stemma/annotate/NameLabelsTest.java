package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stemma.text.Span;

class NameLabelsTest {
    @Test
    void namesComeBackFromTheirLabels() {
        List<Token> tokens = tokens("Anna Maria Berg left Oslo for Acme Group .");
        List<Mention> mentions = List.of(
                new Mention(new Span(0, 15), Entity.Type.PER),
                new Mention(new Span(21, 25), Entity.Type.LOC),
                new Mention(new Span(30, 40), Entity.Type.ORG));
        int[] labels = NameLabels.of(tokens, mentions);
        assertThat(IntStream.of(labels).mapToObj(NameLabels::name))
                .containsExactly("B-PER", "I-PER", "L-PER", "O", "U-LOC", "O", "B-ORG", "L-ORG", "O");
        assertThat(NameLabels.mentions(tokens, labels)).isEqualTo(mentions);
    }

    @Test
    void aNameGoesOnUntilItsLastToken() {
        assertThat(NameLabels.follows(NameLabels.of("B-PER"), NameLabels.of("L-PER")))
                .isTrue();
        assertThat(NameLabels.follows(NameLabels.of("B-PER"), NameLabels.of("L-ORG")))
                .isFalse();
        assertThat(NameLabels.follows(NameLabels.of("B-PER"), NameLabels.OUTSIDE))
                .isFalse();
        assertThat(NameLabels.follows(NameLabels.OUTSIDE, NameLabels.of("I-LOC")))
                .isFalse();
        assertThat(NameLabels.follows(NameLabels.of("U-LOC"), NameLabels.of("B-LOC")))
                .isTrue();
    }

    @Test
    void everyLabelIsKnownByItsName() {
        for (int label = 0; label < NameLabels.COUNT; label++) {
            assertThat(NameLabels.of(NameLabels.name(label))).isEqualTo(label);
        }
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String form : text.split(" ")) {
            tokens.add(new Token(new Span(at, at + form.length()), form, form, "NN", -1, null, Map.of()));
            at += form.length() + 1;
        }
        return tokens;
    }
}
