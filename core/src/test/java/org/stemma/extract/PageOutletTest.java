package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.extract.PageText.metadata;
import static org.stemma.extract.PageText.page;
import static org.stemma.extract.PageText.verdict;

import org.junit.jupiter.api.Test;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Metadata;

class PageOutletTest {
    private static final String SITE = "<meta property=og:site_name content=\"Lower Quay Gazette\">";
    private static final String PRINT = "<footer><p>© 2024 Quayside Media Ltd. All rights reserved.</p></footer>";

    @Test
    void theSitesOwnNameOutweighsItsSmallPrint() {
        Metadata read = metadata(page(SITE, "", PRINT), "https://news.lowerquay.example/a");
        assertThat(read.outlet().name()).isEqualTo("Lower Quay Gazette");
        assertThat(read.outlet().domain()).isEqualTo("news.lowerquay.example");
        assertThat(verdict(read, Field.OUTLET, "Quayside Media")).isEqualTo(Verdict.OUTVOTED);
    }

    @Test
    void theSmallPrintNamesTheOutletWhereNothingElseDoes() {
        assertThat(metadata(page("", "", PRINT)).outlet().name()).isEqualTo("Quayside Media");
    }

    @Test
    void aKnownDomainNamesItsOutlet() {
        assertThat(metadata(page("", "", ""), "https://www.theguardian.com/world/a")
                        .outlet()
                        .name())
                .isEqualTo("The Guardian");
    }

    @Test
    void anAgencysCopyrightNamesNoOutlet() {
        String copyright = "<footer><p>Copyright 2024 The Associated Press. All rights reserved.</p></footer>";
        Metadata read = metadata(page("", "", copyright));
        assertThat(read.outlet().name()).isNull();
        assertThat(read.agency()).isEqualTo("AP");
    }

    @Test
    void theCanonicalAddressGivesTheDomain() {
        String head = "<link rel=canonical href=\"https://www.lowerquay.example/terminal\">";
        assertThat(metadata(page(head, "", "")).outlet().domain()).isEqualTo("lowerquay.example");
    }
}
