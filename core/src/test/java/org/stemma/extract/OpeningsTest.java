package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.gazetteer.Gazetteer;

class OpeningsTest {
    private static final Openings OPENINGS = new Openings(Gazetteer.load());

    private static List<String> of(String text) {
        return OPENINGS.of(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void aDatelineEndsWhereTheSentenceBegins() {
        assertThat(of("BREMVIK, Norway, May 3 (Nordwire) - The ferry sails."))
                .containsExactly("BREMVIK, Norway, May 3 (Nordwire) - ");
        assertThat(of("TALLINN (AP) \u2014 The ferry sails.")).containsExactly("TALLINN (AP) \u2014 ");
    }

    @Test
    void aNoteAndCreditsInBracketsAreNoSentences() {
        assertThat(of("(Adds quote)\n\nTALLINN - The ferry sails.\n\n(Reporting by Ann Lee; Editing by Bo Ek)"))
                .containsExactly("(Adds quote)", "TALLINN - ", "(Reporting by Ann Lee; Editing by Bo Ek)");
    }

    @Test
    void aSentenceStaysWhole() {
        assertThat(of("The ferry sails.\n\nIt was late.")).isEmpty();
        assertThat(of("")).isEmpty();
    }
}
