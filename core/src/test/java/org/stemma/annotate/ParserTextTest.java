package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ParserTextTest {
    @Property
    void everyCharacterStaysInItsPlace(@ForAll String text) {
        assertThat(ParserText.of(text)).hasSameSizeAs(text);
    }

    @Test
    void typographicMarksBecomePlain() {
        assertThat(ParserText.of("“It’s – here”\u00a0…")).isEqualTo("\"It's - here\" …");
    }

    @Test
    void aRunThatIsNoWordIsNotSeen() {
        assertThat(ParserText.of("a " + "x".repeat(300) + " b").strip())
                .startsWith("a ")
                .endsWith(" b")
                .doesNotContain("x");
    }
}
