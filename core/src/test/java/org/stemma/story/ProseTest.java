package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.text.Word;
import org.stemma.text.Words;

class ProseTest {
    private static final String SENTENCES =
            "The ferry to the islands was late again on Monday, and those who had to be at work by nine"
                    + " waited on the quay in the rain. It is the third time in a month that the engine has failed, said the harbour"
                    + " master, who would not say when it will be mended.";
    private static final String MENU =
            " Home News Sport Weather Travel Business Markets Property Motoring Culture Books Film Music"
                    + " Theatre Food Recipes Gardening Puzzles Crosswords Letters Obituaries Archive Newsletters Podcasts Video Pictures"
                    + " Jobs Dating Shop Vouchers Subscribe Login Contact Imprint Privacy Cookies Terms Advertise Careers Press Help"
                    + " Sitemap January February March April May June July August September October November December";

    private static List<String> prose(String text) {
        return Prose.of(Words.of(text)).stream().map(Word::form).toList();
    }

    @Test
    void sentencesStayWhole() {
        assertThat(prose(SENTENCES)).hasSize(Words.of(SENTENCES).size());
    }

    @Test
    void aMenuBesideThemIsLeftOut() {
        assertThat(prose(SENTENCES + MENU))
                .contains("ferry", "mended")
                .doesNotContain("puzzles", "vouchers", "cookies");
    }

    @Test
    void aTextWithoutAnyKnownStopWordStaysWhole() {
        assertThat(prose(MENU))
                .contains("puzzles", "december")
                .hasSize(Words.of(MENU).size());
    }
}
