package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static List<String> forms(String text) {
        return Words.of(text).stream().map(Word::form).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "gov\u0435rnm\u0435nt, government", // Cyrillic e
        "\u041Aremlin, kremlin", // Cyrillic K
        "t\u03BFwn, town", // Greek o
        "har\u200Bbour, harbour",
        "har\u00ADbour, harbour",
        "har\u2060b\u034Four, harbour",
        "\uFF48\uFF41\uFF52\uFF42\uFF4F\uFF55\uFF52, harbour",
        "\uD835\uDC21\uD835\uDC1A\uD835\uDC2B\uD835\uDC1B\uD835\uDC28\uD835\uDC2E\uD835\uDC2B, harbour", // mathematical
        "h\u0336a\u0336r\u0336b\u0336our, harbour",
        "ha\u0301rb\u00F6ur, harbour",
    })
    void aDisguisedWordHasThePlainForm(String written, String form) {
        List<Word> words = Words.of("  " + written + ".");
        assertThat(words).extracting(Word::form).containsExactly(form);
        assertThat(words.getFirst().span()).isEqualTo(new Span(2, 2 + written.length()));
    }

    @Test
    void aLatinLetterInsideARussianWordIsReadAsRussian() {
        assertThat(forms("\u043F\u0440a\u0432\u0438\u0442e\u043B\u044C\u0441\u0442\u0432\u043E"))
                .containsExactly("\u043F\u0440\u0430\u0432\u0438\u0442\u0435\u043B\u044C\u0441\u0442\u0432\u043E");
    }

    @Test
    void aRussianTextIsNotTouchedThoughWordsLookLatin() {
        assertThat(forms("\u0421\u0421\u0421\u0420 \u0438 \u043E\u043D\u0430, IBM"))
                .containsExactly("\u0441\u0441\u0441\u0440", "\u0438", "\u043E\u043D\u0430", "ibm");
    }

    @Test
    void aWordOfLookalikesAloneIsLatinInATextWithoutAnyOtherWordOfItsAlphabet() {
        assertThat(forms("on \u0430 \u0441\u043E\u0440\u0435 of wood"))
                .containsExactly("on", "a", "cope", "of", "wood");
    }

    @Test
    void lettersThatAreLettersOfTheirOwnStay() {
        assertThat(forms("\u0434\u043E\u0439\u0442\u0438 \u0435\u0449\u0451 \u0457\u0445"))
                .containsExactly("\u0434\u043E\u0439\u0442\u0438", "\u0435\u0449\u0435", "\u0457\u0445");
    }

    @Test
    void arabicSpellingsOfOneWordAreOneForm() {
        assertThat(forms("\u0623\u064E\u0645\u0652\u0631 \u0627\u0645\u0631"))
                .containsExactly("\u0627\u0645\u0631", "\u0627\u0645\u0631");
    }

    @Test
    void anInvisibleCharacterDoesNotDivideAPairOfCharacters() {
        assertThat(forms("\u6771\u200B\u4EAC\u90FD")).containsExactly("\u6771\u4EAC", "\u4EAC\u90FD");
    }

    @Test
    void aLongVowelDoesNotDivideARunOfKana() {
        assertThat(Words.of("\u30AB\u30FC\u30C9"))
                .extracting(Word::form)
                .containsExactly("\u30AB\u30FC", "\u30FC\u30C9");
    }

    @Test
    void anAccentIsNoOtherWordInAnyLanguage() {
        assertThat(forms("Za\u017E\u00EDv\u00E1 elecci\u00F3n")).isEqualTo(forms("Zaziva eleccion"));
        assertThat(StopWords.contains("que") && StopWords.contains("esta")).isTrue();
        assertThat(StopWords.contains("uber")).isFalse();
    }
}
