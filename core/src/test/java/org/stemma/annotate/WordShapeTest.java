package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordShapeTest {
    @ParameterizedTest
    @CsvSource({
        "port, lower",
        "Port, Aa",
        "McKay, AaA",
        "U.S., A.",
        "UN, A2",
        "CENTRAL, A5",
        "al-Amin, aA",
        "Anglo-Dutch, A-A",
        "1996, year",
        "12, digits",
        "3-1, number",
        "B52, Mixed",
        "?, mark"
    })
    void aWordsShapeIsThatOfItsCapitalsAndMarks(String word, String shape) {
        assertThat(WordShape.of(word)).isEqualTo(shape);
    }
}
