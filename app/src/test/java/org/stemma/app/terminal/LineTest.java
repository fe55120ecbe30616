package org.stemma.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTest {
    private static java.util.List<String> wrapped(String text, int columns) {
        return Line.of(text).wrap(columns).stream()
                .map(line -> line.text(false))
                .toList();
    }

    @Test
    void breaksAtBlanks() {
        assertThat(wrapped("one two three", 8)).containsExactly("one two", "three");
    }

    @Test
    void countsWideCharactersTwiceAndCombiningOnesNot() {
        assertThat(Columns.width("漢字")).isEqualTo(4);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
        assertThat(wrapped("漢字漢字", 4)).containsExactly("漢字", "漢字");
    }

    @Test
    void splitsAWordOnlyWhereItIsLongerThanTheLine() {
        assertThat(wrapped("a abcdefghij", 4)).containsExactly("a", "abcd", "efgh", "ij");
    }

    @Test
    void keepsAMarkWithItsWord() {
        Line line = Line.of("until all ").add("[40#]", Ink.CHANGED).add(" sailors");
        assertThat(line.wrap(13).stream().map(each -> each.text(false)).toList())
                .containsExactly("until all", "[40#] sailors");
    }

    @Test
    void endsWithAnEllipsisWhereCut() {
        assertThat(Line.of("abcdef").cut(4).text(false)).isEqualTo("abc…");
        assertThat(Line.of("漢字漢字").cut(4).text(false)).isEqualTo("漢…");
    }

    @Test
    void makesForeignTextHarmless() {
        assertThat(Neutral.line("a\u001b[2Jb\r\n\u202Ec\u0007")).isEqualTo("a\uFFFD[2Jb c\uFFFD");
    }
}
