package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BylineTextTest {
    private final BylineText names = new BylineText(List.of("Northgate Courier", "northgate"));

    @Test
    void peopleAreDividedAndFreedOfWordsAround() {
        assertThat(names.people("By Ines Okafor and Tomas Lindqvist"))
                .containsExactly("Ines Okafor", "Tomas Lindqvist");
        assertThat(names.people("Von Jürgen Größer (Berlin) und Ada Brandt"))
                .containsExactly("Jürgen Größer", "Ada Brandt");
        assertThat(names.people("Written by: M. de la Cruz")).containsExactly("M. de la Cruz");
    }

    @Test
    void desksHandlesSitesAndDatesAreNobody() {
        for (String line : List.of(
                "Staff writer",
                "Northgate Courier",
                "@inesokafor",
                "https://x.example/ines",
                "12 May 2020",
                "By",
                "Newsroom, Springfield, Ireland")) {
            assertThat(names.people(line)).as(line).isEmpty();
        }
    }
}
