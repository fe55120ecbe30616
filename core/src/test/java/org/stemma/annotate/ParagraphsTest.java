package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {
    private static String joined(String text) {
        return String.join(
                "|", Paragraphs.of(text).stream().map(p -> p.of(text)).toList());
    }

    @Test
    void blankLinesDivide() {
        assertThat(joined("One.\n\nTwo.\nStill two.\n \t\nThree.")).isEqualTo("One.|Two.\nStill two.|Three.");
    }

    @Test
    void whiteSpaceAroundIsLeftOut() {
        assertThat(joined("\n\n  \u00a0One. \r\n\r\n\u2003Two.\u200b\n")).isEqualTo("One.|Two.");
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertThat(Paragraphs.of("")).isEmpty();
        assertThat(Paragraphs.of(" \n\n \n")).isEmpty();
    }
}
