package org.stemma.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.event.AnalyzedReport;
import org.stemma.extract.Extraction;
import org.stemma.gazetteer.Actor;
import org.stemma.pipeline.Document;
import org.stemma.report.Credit;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Reason;
import org.stemma.report.Report;
import org.stemma.report.Revision;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

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

    @Test
    void setsThePathOfAStatementBelowIt() {
        String text = "Rain fell, Ida Lund said.";
        Report report = new Report("rain", null, Metadata.EMPTY, "en", text, List.of());
        Statement said = new Statement(
                "s1",
                Statement.Mode.INDIRECT,
                List.of(new Span(11, 19)),
                List.of(new Span(20, 24)),
                List.of(new Span(0, 9)),
                new Actor("Ida Lund", null),
                null,
                List.of(),
                null,
                List.of(
                        Reason.of(Reason.Part.CUE, "a word of saying", new Span(20, 24)),
                        Reason.weighed(Reason.Part.CUE, "stands last", 1.25),
                        Reason.of(Reason.Part.SPEAKER, "named in the source", null)));
        AnnotatedReport annotated = new AnnotatedReport(report, true, List.of(), List.of(), List.of(), List.of());
        Document document =
                new Document(new Extraction.Article(report), new AnalyzedReport(annotated, List.of(said), List.of()));

        String shown = new TerminalRenderer(80, false).analyze(document);

        assertThat(shown.lines().dropWhile(line -> !line.startsWith("STATEMENTS")))
                .containsExactly(
                        "STATEMENTS",
                        "s1  Ida Lund  indirect",
                        "    Rain fell",
                        "    said  0–9",
                        "    cue       ├ “said” a word of saying",
                        "              └ +1.25 stands last",
                        "    speaker   └ named in the source",
                        "");
    }
}
