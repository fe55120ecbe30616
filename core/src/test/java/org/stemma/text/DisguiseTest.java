package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisguiseTest {
    private static final String PLAIN = "The harbour board closed the northern pier for repairs on Monday.";

    @Test
    void aDisguiseOfThreeWordsIsNamed() {
        assertThat(Disguise.of(PLAIN.replace('o', '\u043E'))).containsExactly(Disguise.LOOKALIKES);
        assertThat(Disguise.of(PLAIN.replace("r", "r\u200B"))).containsExactly(Disguise.INVISIBLE);
        assertThat(Disguise.of(PLAIN.replace("e", "e\u0336"))).containsExactly(Disguise.MARKS);
        assertThat(Disguise.of(PLAIN.replace('o', '\uFF4F'))).containsExactly(Disguise.WIDE);
    }

    @Test
    void whatWritersAndPublishersDoIsNone() {
        assertThat(Disguise.of(PLAIN)).isEmpty();
        assertThat(Disguise.of(PLAIN.replace("pair", "pa\u00ADir").replace("bour", "\u00ADbour")))
                .isEmpty();
        assertThat(Disguise.of("L'\u00E9t\u00E9 a \u00E9t\u00E9 tre\u0300s sec a\u0300 Ne\u0302mes, de\u0301ja\u0300."))
                .isEmpty();
        assertThat(Disguise.of("\u041E\u043D\u0430 \u0438 USB, \u0421\u0421\u0421\u0420, \u0438 \u0441\u0440\u0430"))
                .isEmpty();
        assertThat(
                        Disguise.of(
                                "\u0645\u06CC\u200C\u0634\u0648\u062F \u0645\u06CC\u200C\u0631\u0648\u062F \u0645\u06CC\u200C\u06A9\u0646\u062F"))
                .isEmpty();
    }
}
