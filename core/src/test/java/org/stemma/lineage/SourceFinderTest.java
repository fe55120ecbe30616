package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.lineage.Stories.TRACER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Entity;
import org.stemma.event.AnalyzedReport;
import org.stemma.gazetteer.Actor;
import org.stemma.lineage.Derivation.Kind;
import org.stemma.report.Dateline;
import org.stemma.report.Metadata;
import org.stemma.report.Outlet;
import org.stemma.report.Passage;
import org.stemma.report.Report;
import org.stemma.statement.Statement;
import org.stemma.statement.Statement.Mode;
import org.stemma.text.Span;

class SourceFinderTest {
    private static final String BODY = "Lindvik Harbour Board";
    private static final String NOON =
            "Two cranes fell into the basin during the storm, the Lindvik Harbour Board said.";
    private static final String SHEET =
            "Ships wait outside since a gale threw cranes over, according to a notice that the"
                    + " Lindvik Harbour Board issued.";
    private static final String THERE =
            "Else Moe saw both of them go. \u201CThey bowed like old men,\u201D Moe said.\n\nNobody was below, the Lindvik"
                    + " Harbour Board said.";

    private static Span span(String text, String part) {
        int begin = text.lastIndexOf(part);
        return new Span(begin, begin + part.length());
    }

    private static Statement said(String text, String source, String cue, String content, Mode mode) {
        String name = source.replace("the ", "").replace("Moe", "Else Moe");
        return new Statement(
                "s1",
                mode,
                List.of(span(text, source)),
                List.of(span(text, cue)),
                List.of(span(text, content)),
                new Actor(name, null),
                null,
                List.of(),
                null);
    }

    private static AnalyzedReport report(String key, Metadata metadata, String text, Statement... statements) {
        Report report = new Report(key, null, metadata, "en", text, List.of());
        return new AnalyzedReport(
                new AnnotatedReport(report, true, List.of(), List.of(), List.of(), List.of()),
                List.of(statements),
                List.of());
    }

    private static Metadata outlet(String name) {
        return Metadata.builder().outlet(new Outlet(name, null)).build();
    }

    private static AnalyzedReport noon() {
        Statement statement = said(NOON, "the " + BODY, "said", "Two cranes fell into the basin", Mode.INDIRECT);
        return report("a", outlet("Noon Sheet"), NOON, statement);
    }

    @Test
    void aBodyToWhichSeveralReportsAttributeTheirMainFactsIsTheirOrigin() {
        Statement statement = said(SHEET, "the " + BODY, "issued", "Ships wait outside", Mode.INDIRECT);
        Lineage lineage = TRACER.trace(List.of(noon(), report("b", outlet("Coast Daily"), SHEET, statement)));
        assertThat(lineage.origins()).containsExactly(new Origin(BODY, BODY, Origin.Kind.STATEMENT));
        assertThat(lineage.derivations())
                .allMatch(link -> link.kind() == Kind.CREDITS && link.from().equals(BODY));
        assertThat(lineage.derivations()).extracting(Derivation::to).containsExactly("a", "b");
        Passage evidence = lineage.derivations().getFirst().evidence().getFirst();
        assertThat(evidence.span().of(NOON)).isEqualTo("the Lindvik Harbour Board said");
        assertThat(lineage.newsrooms()).isEqualTo(2);
    }

    @Test
    void aBodyThatOnlyOneReportNamesIsNoOrigin() {
        Lineage lineage = TRACER.trace(List.of(noon()));
        assertThat(lineage.origins()).containsExactly(Origin.UNKNOWN);
    }

    @Test
    void anOutletWhoseReporterHeardAWitnessIsAnOriginBesideTheBodyItQuotes() {
        Metadata metadata = outlet("Valley Ledger").toBuilder()
                .authors(List.of("Nils Berg"))
                .dateline(new Dateline("Lindvik", null, null))
                .build();
        AnalyzedReport own = report(
                "b",
                metadata,
                THERE,
                said(THERE, "Moe", "said", "They bowed like old men", Mode.DIRECT),
                said(THERE, "the Lindvik Harbour Board", "said", "Nobody was below", Mode.INDIRECT));
        Lineage lineage = TRACER.trace(List.of(noon(), own));
        assertThat(lineage.members().getLast().origins()).containsExactly("Valley Ledger", BODY);
        assertThat(lineage.members().getFirst().origins()).containsExactly(BODY);
    }

    private static AnalyzedReport with(AnalyzedReport report, String person) {
        Span name = span(report.report().text(), person);
        Entity entity = new Entity(name, Entity.Type.PER, "Else Moe", null, null);
        return new AnalyzedReport(
                new AnnotatedReport(report.report(), true, List.of(), List.of(), List.of(entity), List.of()),
                report.statements(),
                List.of());
    }

    @Test
    void twoReportersWhoHeardOneWitnessAreTwoNewsroomsAndOneOrigin() {
        String first = "\u201CThey bowed like old men,\u201D Moe said.\n\nThe quay was empty by noon.";
        String second = "Cranes lie in the water. Moe had watched: \u201CI saw both of them go.\u201D";
        Lineage lineage = TRACER.trace(List.of(
                with(
                        report(
                                "a",
                                outlet("Noon Sheet"),
                                first,
                                said(first, "Moe", "said", "They bowed like old men", Mode.DIRECT)),
                        "Moe"),
                with(
                        report(
                                "b",
                                outlet("Coast Daily"),
                                second,
                                said(second, "Moe", "watched", "I saw both of them go.", Mode.DIRECT)),
                        "Moe")));
        assertThat(lineage.origins()).containsExactly(new Origin("Else Moe", "Else Moe", Origin.Kind.WITNESS));
        assertThat(lineage.newsrooms()).isEqualTo(2);
    }

    @Test
    void aDocumentThatSeveralReportsNameInTheirFirstParagraphsIsTheirOrigin() {
        String first = "The cranes were never inspected, according to court documents.";
        String second = "Two cranes had no papers, the court documents said.\n\nThe port is closed.";
        Lineage lineage = TRACER.trace(List.of(
                report(
                        "a",
                        outlet("Noon Sheet"),
                        first,
                        said(
                                first,
                                "court documents",
                                "according to",
                                "The cranes were never inspected",
                                Mode.INDIRECT)),
                report(
                        "b",
                        outlet("Coast Daily"),
                        second,
                        said(second, "the court documents", "said", "Two cranes had no papers", Mode.INDIRECT))));
        assertThat(lineage.origins())
                .containsExactly(new Origin("court documents", "court documents", Origin.Kind.DOCUMENT));
        assertThat(lineage.derivations()).allMatch(link -> link.kind() == Kind.CREDITS);
    }

    @Test
    void anOfficialWhomTheLeadsOfSeveralReportsNameIsTheirOrigin() {
        String first = "The harbour will open on Friday, Ida Falk said.";
        String second = "Friday is the day, Ida Falk said, for ships to come in.\n\nPilots are ready.";
        Lineage lineage = TRACER.trace(List.of(
                official(report("a", outlet("Noon Sheet"), first), "The harbour will open on Friday"),
                official(report("b", outlet("Coast Daily"), second), "Friday is the day")));
        assertThat(lineage.origins()).containsExactly(new Origin("Ida Falk", "Ida Falk", Origin.Kind.OFFICIAL));
        assertThat(lineage.newsrooms()).isEqualTo(2);
        assertThat(lineage.derivations()).extracting(Derivation::from).containsOnly("Ida Falk");
    }

    @Test
    void whomReportsTellAboutIsNoOriginUntilSomethingIsSaid() {
        String first = "The Lindvik Harbour Board wants two new cranes before winter.";
        String second = "New cranes for Lindvik: the Lindvik Harbour Board wants two of them.";
        Lineage lineage = TRACER.trace(List.of(
                report("a", outlet("Noon Sheet"), first, said(first, BODY, "wants", "two new cranes", Mode.INDIRECT)),
                report("b", outlet("Coast Daily"), second, said(second, BODY, "wants", "two of them", Mode.INDIRECT))));
        assertThat(lineage.origins()).containsExactly(Origin.UNKNOWN);
    }

    /** The report with a statement of a minister. */
    private static AnalyzedReport official(AnalyzedReport report, String content) {
        String text = report.report().text();
        Statement statement = new Statement(
                "s1",
                Mode.INDIRECT,
                List.of(span(text, "Ida Falk")),
                List.of(span(text, "said")),
                List.of(span(text, content)),
                new Actor("Ida Falk", "NORGOVTRN"),
                null,
                List.of(),
                null);
        Entity entity = new Entity(span(text, "Ida Falk"), Entity.Type.PER, "Ida Falk", "NORGOVTRN", null);
        return new AnalyzedReport(
                new AnnotatedReport(report.report(), true, List.of(), List.of(), List.of(entity), List.of()),
                List.of(statement),
                List.of());
    }
}
