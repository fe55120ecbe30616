package org.stemma.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.extract.Extraction;
import org.stemma.report.Credit;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Report;
import org.stemma.report.Revision;

class TerminalReportTest {
    @Test
    void showsTheVersionWhoWorkedOnItAndItsTopics() {
        Metadata metadata = Metadata.builder()
                .headline("Ferry sails")
                .published(Moment.parse("2025-03-03"))
                .modified(Moment.parse("2025-03-04"))
                .revision(new Revision("UPDATE 1", "Adds tide"))
                .credits(List.of(new Credit("editing", List.of("Li Na"))))
                .section("Harbour")
                .keywords(List.of("Ferry"))
                .build();
        Report report = new Report("ferry", null, metadata, "en", "It sails.", List.of());

        String shown = new TerminalRenderer(80, false).read(new Extraction.Article(report));

        assertThat(shown.lines().limit(5))
                .containsExactly(
                        "Ferry sails",
                        "UPDATE 1 · 3 March 2025 · changed 4 March 2025 · en · ferry",
                        "Adds tide",
                        "editing Li Na",
                        "Harbour, Ferry");
    }
}
