package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.text.Words;

class FramesTest {
    private static Frames frames(String headline, String text) {
        return Frames.of(Words.of(headline), Words.of(text));
    }

    private static final Frames FLOOD = frames(
            "a flood cuts off Malk",
            "A flood cut off the town of Malk on the river, and 40 families were brought to safety.");

    @Test
    void aReportSharesAllItsFramesWithItself() {
        assertThat(FLOOD.compare(FLOOD)).isEqualTo(new Frames.Comparison(3, 0));
    }

    @Test
    void otherNamesAndFiguresInTheSameFramesAreCounted() {
        Frames other = frames(
                "a flood cuts off Selk",
                "A flood cut off the town of Selk on the river, and 12 families were brought to safety.");
        assertThat(FLOOD.compare(other)).isEqualTo(new Frames.Comparison(0, 3));
    }

    @Test
    void aNameCountsByItsLastWord() {
        Frames other = frames("rain", "A flood cut off the town of Lower Malk on the river.");
        assertThat(FLOOD.compare(other)).isEqualTo(new Frames.Comparison(1, 0));
    }

    @Test
    void theSameInOtherWordsSharesNoFrame() {
        Frames other = frames("the river is high", "In Malk the river rose; 40 households left their homes.");
        assertThat(FLOOD.compare(other)).isEqualTo(new Frames.Comparison(0, 0));
    }

    @Test
    void aReportWithoutWordsSharesNothing() {
        assertThat(Frames.of(List.of(), List.of()).compare(FLOOD)).isEqualTo(new Frames.Comparison(0, 0));
    }
}
