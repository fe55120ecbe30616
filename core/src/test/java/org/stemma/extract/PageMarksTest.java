package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Report;

class PageMarksTest {
    private static final String SUMMARY =
            "<ul><li>Twelve of fifteen vote for the plan</li><li>Terminal becomes a museum</li></ul>";

    private static Report agencyPage(String opening) {
        return PageText.read(
                PageText.page(
                        "",
                        "<p>3 March 2025</p>" + SUMMARY + "<p>(Adds quotes of the chairwoman)</p><p>" + opening
                                + " The council of Lower Quay closed its ferry terminal on Monday, after years of dispute.</p>",
                        ""),
                Hints.NONE);
    }

    @Test
    void readsAnAgencysDatelineBelowTheSummary() {
        Report read = agencyPage("LOWER QUAY, March 3 (Reuters) -");
        assertThat(read.metadata().dateline())
                .hasToString("Dateline[place=Lower Quay, date=2025-03-03, agency=Reuters]");
        assertThat(read.metadata().agency()).isEqualTo("Reuters");
        assertThat(PageText.verdict(read.metadata(), Field.DATELINE, "LOWER QUAY, March 3 (Reuters) -"))
                .isEqualTo(Verdict.TAKEN);
    }

    @Test
    void takesNoDatelineWithoutAnAgencyBelowTheSummary() {
        assertThat(agencyPage("LOWER QUAY -").metadata().dateline().place()).isNull();
    }

    @Test
    void takesTheNoteOnTheVersionBelowTheSummaryOutOfTheBody() {
        Report read = agencyPage("LOWER QUAY, March 3 (Reuters) -");
        assertThat(read.metadata().revision().note()).isEqualTo("Adds quotes of the chairwoman");
        assertThat(read.text()).contains("Terminal becomes a museum").doesNotContain("Adds quotes");
    }

    @Test
    void aCorrectionCountsMoreThanAnUpdate() {
        String correction = "Correction: An earlier version of this story said that ten members voted for the plan.";
        String update = "This story has been updated with a comment by the mayor.";
        Report read =
                PageText.read(PageText.page("", "", "<p>" + correction + "</p><p>" + update + "</p>"), Hints.NONE);
        assertThat(read.metadata().revision()).hasToString("Revision[mark=CORRECTED, note=" + correction + "]");
        assertThat(PageText.verdict(read.metadata(), Field.REVISION, update)).isEqualTo(Verdict.OUTVOTED);
    }
}
