package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.lineage.Stories.TRACER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Reuters   | The harbour master told Reuters that he had warned the pilot.
            Reuters   | (Reporting by Ada Holm; editing by Jon Reed)
            Reuters   | Compiled by Ada Holm in Albi
            Reuters   | ($1 = 0.92 euros)
            Reuters   | Shares of Lindvik Ports <LVP.L> fell by a tenth.
            AFP       | It was a close thing, an AFP photographer saw.
            AFP       | The pilot -- a local man -- was not hurt.
            AP        | The pilot said in an interview with The Associated Press that he was tired.
            AP        | Associated Press writer Ada Holm in Albi contributed to this report.
            AP        | More pictures: https://apnews.com/albi
            CNN       | CNN’s Ada Holm and Jon Reed contributed to this report.
            Bloomberg | To contact the reporters on this story: Ada Holm in Albi
            DPA       | The mayor told the German news agency that the bridge was safe.
            EFE       | El alcalde dijo a Efe que el puente es seguro.
            Lusa      | O autarca disse à agência Lusa que a ponte é segura.
            PA        | The mayor told the PA news agency that the bridge was safe.
            CP        | This report by The Canadian Press was first published Nov. 3.""")
    void aHouseIsHintedAtByItsHabits(String house, String habit) {
        HouseStyle style = new HouseStyle(List.of(), new Bylines());
        assertThat(style.hints(
                        report("a", at("Noon Sheet"), BRIDGE + "\n\n" + habit).report(), house))
                .isTrue();
        assertThat(style.hints(report("b", at("Noon Sheet"), BRIDGE).report(), house))
                .isFalse();
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
