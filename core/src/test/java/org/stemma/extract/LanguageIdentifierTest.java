package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageIdentifierTest {
    @Test
    void languagesAreNamedByTwoLetters() {
        assertThat(
                        LanguageIdentifier.identify(
                                "The bridge was closed to all traffic on Tuesday after engineers found a crack in one of its girders."))
                .isEqualTo("en");
        assertThat(
                        LanguageIdentifier.identify(
                                "Le pont a été fermé mardi à toute circulation après la découverte d'une fissure dans une poutre."))
                .isEqualTo("fr");
        assertThat(LanguageIdentifier.identify("橋は火曜日に通行止めとなった。市によると、主桁に亀裂が見つかったためだという。復旧の見通しは立っていない。"))
                .isEqualTo("ja");
    }

    @Test
    void aFewWordsDecideNothing() {
        assertThat(LanguageIdentifier.identify("Bridge closed")).isNull();
        assertThat(LanguageIdentifier.identify("")).isNull();
    }
}
