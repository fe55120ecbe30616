package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodePointsTest {
    @Property(tries = 200)
    void countsTheCodePointsBeforeEveryOffset(@ForAll("texts") String text) {
        CodePoints points = CodePoints.of(text);
        for (int i = 0; i <= text.length(); i++) {
            boolean inside =
                    i > 0 && i < text.length() && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            if (!inside) {
                assertThat(points.offset(i)).isEqualTo(text.codePointCount(0, i));
            }
        }
    }

    /** Long enough for several checkpoints, with and without surrogate pairs. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "é", "😀", "中", "𝔘", "\n")
                .list()
                .ofMaxSize(1500)
                .map(list -> String.join("", list));
    }
}
