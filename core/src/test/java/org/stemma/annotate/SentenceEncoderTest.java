package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {
    private static final String DENIED = "The harbour minister denied that he had taken the money.";
    private static final String REJECTED = "He never took any payment, the minister of ports insisted.";
    private static final String WEATHER = "Rain is expected in the north on Friday.";

    private final SentenceEncoder encoder = LanguageModels.encoder();

    private double likeness(String a, String b) {
        return SentenceEncoder.cosine(encoder.encode(a), encoder.encode(b));
    }

    @Test
    void sentencesThatSayTheSameAreCloser() {
        assertThat(likeness(DENIED, REJECTED)).isGreaterThan(likeness(DENIED, WEATHER) + .15);
    }

    @Test
    void vectorsHaveLengthOne() {
        assertThat(likeness(WEATHER, WEATHER)).isBetween(1 - 1e-5, 1.0);
        assertThat(encoder.encode("")).hasSize(SentenceEncoder.DIMENSIONS);
    }

    @Test
    void aVectorDoesNotDependOnNeighboursOrThreads() {
        List<String> texts = IntStream.range(0, 12)
                .mapToObj(i -> "Port number " + i + " is closed.")
                .toList();
        List<float[]> together = encoder.encode(texts);
        try (SentenceEncoder fresh = SentenceEncoder.load()) {
            List<float[]> apart = texts.parallelStream().map(fresh::encode).toList();
            assertThat(together).usingRecursiveComparison().isEqualTo(apart);
        }
    }
}
