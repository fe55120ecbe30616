package org.stemma.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {
    @ParameterizedTest
    @CsvSource({
        "Pak Song Il, Pak Song-il",
        "José Peña, Jose Pena",
        "Anna B. Lindt, Anna Lindt",
        "Anna Maria Lindt, Anna Lindt",
        "Yulia Sokolenko, Julia Sokolenko",
        "Oleksandr Melnyk, Olexandr Melnik",
        "Joe Harper, Joseph Harper",
        "Ferenc Balogh, Balogh Ferenc",
        "Mohammed al-Harbi, Mohammad al-Harbi"
    })
    void spellingsOfOneName(String a, String b) {
        assertThat(Spellings.same(a, b)).isTrue();
        assertThat(Spellings.same(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Lindt, Jon Lindt",
        "Anna B. Lindt, Anna C. Lindt",
        "Pak Song Il, Pak Song Ho",
        "Maria Lindt, Mario Lindt",
        "Jan Weber, Jana Weber",
        "Lindt, Anna Lindt"
    })
    void namesOfTwoPeople(String a, String b) {
        assertThat(Spellings.same(a, b)).isFalse();
        assertThat(Spellings.same(b, a)).isFalse();
    }
}
