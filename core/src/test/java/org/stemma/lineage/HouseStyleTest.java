package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.lineage.Stories.TRACER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.event.AnalyzedReport;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.lineage.Derivation.Kind;
import org.stemma.report.Furniture;
import org.stemma.report.Metadata;
import org.stemma.report.Outlet;
import org.stemma.report.Report;

class HouseStyleTest {
    private static final String BRIDGE =
            "The old bridge over the Tarn was closed on Monday after a barge struck its middle pier.\n\nNobody was"
                    + " hurt, and the barge stayed afloat.";
    private static final String MARKET =
            "Traders in the covered market of Lindvik will pay a third more for their stalls from spring.\n\nThe council"
                    + " voted for it by eleven to nine after a long night.";

    private static AnalyzedReport report(String key, Metadata metadata, String text, String... lines) {
        List<Furniture> furniture = List.of(lines).stream()
                .map(line -> new Furniture(Furniture.Kind.CREDIT, line))
                .toList();
        return Stories.bare(new Report(key, null, metadata, "en", text, furniture));
    }

    private static Metadata at(String outlet, String... authors) {
        return Metadata.builder()
                .outlet(new Outlet(outlet, null))
                .authors(List.of(authors))
                .build();
    }

    private static Lineage.Member only(AnalyzedReport report) {
        return TRACER.trace(List.of(report)).members().getFirst();
    }

    @Test
    void aSignOffSetApartFromTheTextIsStillAHousesHabit() {
        AnalyzedReport report = report(
                "a", at("Noon Sheet"), BRIDGE, "(Reporting by Ada Holm in Albi; Editing by Jon Reed and Mia Fry)");
        assertThat(only(report).origins()).containsExactly("Reuters");
    }

    @Test
    void theReasonSaysWhichHabitsSpokeForTheHouse() {
        AnalyzedReport report = report("a", at("Noon Sheet"), BRIDGE, "— By ADA HOLM - Business Writer");
        Lineage lineage = TRACER.trace(List.of(report));
        assertThat(lineage.members().getFirst().origins()).containsExactly("AP");
        Derivation link = lineage.derivations().getFirst();
        assertThat(link.kind()).isEqualTo(Kind.COPIES);
        assertThat(link.reasons().getFirst().text()).contains("its byline is in capitals", "desk of the house");
    }

    @Test
    void oneHabitIsChance() {
        AnalyzedReport report = report("a", at("Noon Sheet"), BRIDGE, "By ADA HOLM");
        assertThat(only(report).origins()).containsExactly("unknown");
    }

    @Test
    void captionsAreSomebodyElses() {
        Report plain = report("a", at("Noon Sheet"), BRIDGE).report();
        List<Furniture> caption = List.of(new Furniture(
                Furniture.Kind.CAPTION, "A barge. (Reporting by Ada Holm in Albi; Editing by Jon Reed and Mia Fry)"));
        AnalyzedReport report = Stories.bare(new Report("a", null, plain.metadata(), "en", BRIDGE, caption));
        assertThat(only(report).origins()).containsExactly("unknown");
    }

    @Test
    void aWriterWhomACreditedPageElsewhereNamesWritesForThatHouse() {
        AnalyzedReport credited = report("a", at("Noon Sheet", "Ada Holm"), "ALBI, France (AFP) - " + BRIDGE);
        AnalyzedReport bare = report("b", at("Harbour Post", "Ada Holm"), MARKET);
        LineageTracer tracer = new LineageTracer(Gazetteer.load(), List.of(credited, bare));
        Lineage lineage = tracer.trace(List.of(bare));
        assertThat(lineage.members().getFirst().origins()).containsExactly("AFP");
        assertThat(lineage.derivations().getFirst().reasons().getFirst().text()).contains("ada holm");
    }

    @Test
    void oneWriterOfOneOutletSaysTooLittle() {
        AnalyzedReport credited = report("a", at("Noon Sheet", "Ada Holm"), "ALBI, France (AFP) - " + BRIDGE);
        AnalyzedReport bare = report("b", at("Noon Sheet", "Ada Holm"), MARKET);
        LineageTracer tracer = new LineageTracer(Gazetteer.load(), List.of(credited, bare));
        assertThat(tracer.trace(List.of(bare)).members().getFirst().origins()).containsExactly("unknown");
    }

    @Test
    void aTextThatIsCreditedInAnotherStoryOfTheRunIsThatHouses() {
        String text = BRIDGE + "\n\n" + MARKET;
        AnalyzedReport credited = report("a", at("Noon Sheet"), "ALBI, France (AFP) - " + text);
        AnalyzedReport bare = report("b", at("Harbour Post"), text);
        LineageTracer tracer = new LineageTracer(Gazetteer.load(), List.of(credited, bare));
        Lineage lineage = tracer.trace(List.of(bare));
        assertThat(lineage.members().getFirst().origins()).containsExactly("AFP");
        assertThat(lineage.derivations().getFirst().reasons().getFirst().text()).contains("in another story, a");
    }
}
