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

    @Test
    void plainEnglishIsToldByItsCommonestWords() {
        assertThat(PlainEnglish.is(
                        "The bridge was closed to all traffic on Tuesday after engineers of the harbour authority found a"
                                + " crack in one of its girders. The mayor said that ferries would run all night, and that the"
                                + " schools on the island had been told to stay open for those who cannot get home."))
                .isTrue();
    }

    @Test
    void anotherLanguageThatQuotesEnglishIsNotPlainEnglish() {
        assertThat(PlainEnglish.is(
                        "De brug was dinsdag dicht voor al het verkeer nadat ingenieurs een scheur hadden gevonden in een van"
                                + " de liggers, en op het plein speelde een band The Girl with the Hat, het lied van de zomer was dat toen"
                                + " en is dat nog, en de veerboten voeren de hele nacht heen en weer over het water."))
                .isFalse();
        assertThat(PlainEnglish.is("The end. Closed.")).isFalse();
    }
}
