package org.stemma.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.event.AnalyzedReport;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Origin;
import org.stemma.report.Passage;

class StatementAlignerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Origin WIRE = new Origin("NNA", "Northern News Agency", Origin.Kind.AGENCY);

    private static final AnalyzedReport AGENCY = Stories.report("agency", "2021-03-04", """
            HALVORS, March 4 - The harbour board closed the Vendel bridge on Thursday.

            {harbour board|"The Vendel bridge should have been closed to heavy lorries after the first inspection,"} the harbour board said in a statement.

            {Ingrid Moe|At least 14 ships are waiting outside the port}, harbour master Ingrid Moe said.

            {Ingrid Moe|"We will not open the channel before divers have looked at every pillar,"} she said.

            Insurers met in the town hall to count the cost of stranded grain.
            """);

    private static final AnalyzedReport REWRITE = Stories.report("rewrite", "2021-03-05", """
            A bridge in Halvors has been shut by the board of its harbour.

            {harbour board|"Heavy trucks should have been kept off the Vendel bridge once the first inspection was over,"} said the board.

            According to Ingrid Moe {Ingrid Moe|at least 40 ships are waiting outside the port}.

            {Moe|"We may not open the channel before divers have looked at every pillar,"} the harbour master told reporters.

            Schoolchildren from the island rowed home across the sound with their teacher.
            """);

    private static final List<AnalyzedReport> STORY = List.of(AGENCY, REWRITE);

    private final StatementAligner aligner = new StatementAligner(GAZETTEER);
    private final Comparison comparison = aligner.align(STORY, Stories.lineage(STORY, WIRE));

    @Test
    void alignsEachStatementWithItsOtherWording() {
        assertThat(comparison.statements())
                .hasSize(3)
                .allSatisfy(statement -> assertThat(statement.wordings())
                        .extracting(wording -> wording.passage().report())
                        .containsExactly("agency", "rewrite"));
    }

    @Test
    void everyWordingIsTheTextAtItsPlace() {
        assertThat(comparison.statements())
                .flatExtracting(StoryStatement::wordings)
                .isNotEmpty()
                .allSatisfy(wording -> assertThat(text(wording.passage())).isEqualTo(wording.text()));
    }

    @Test
    void everyValueOfAVariationIsTheTextAtItsPlace() {
        assertThat(comparison.statements())
                .flatExtracting(StoryStatement::variations)
                .flatExtracting(StoryStatement.Variation::values)
                .isNotEmpty()
                .allSatisfy(value -> assertThat(text(value.passage())).isEqualTo(value.value()));
    }

    @Test
    void aChangedNumberIsAVariationWithBothValues() {
        assertThat(values("waiting", Difference.Kind.NUMBER)).containsExactly("14", "40");
    }

    @Test
    void aWeakerModalIsAVariation() {
        assertThat(values("divers", Difference.Kind.MODALITY)).containsExactly("will", "may");
    }

    @Test
    void anotherWordingOfAQuotationIsAVariationAndMarkedQuoted() {
        StoryStatement statement = statement("inspection");
        assertThat(statement.variations())
                .extracting(StoryStatement.Variation::kind)
                .containsOnly(Difference.Kind.WORDING);
        assertThat(statement.wordings()).allMatch(StoryStatement.Wording::quoted);
    }

    @Test
    void aStatementHasTheOriginThatItsReportsShare() {
        assertThat(comparison.statements())
                .allSatisfy(statement -> assertThat(statement.origins()).containsExactly("NNA"));
    }

    @Test
    void whatOnlyOneReportHasIsListedWithItsReport() {
        assertThat(comparison.onlyIn())
                .extracting(passage -> passage.report() + ": " + text(passage))
                .contains(
                        "agency: Insurers met in the town hall to count the cost of stranded grain.",
                        "rewrite: Schoolchildren from the island rowed home across the sound with their teacher.")
                .noneMatch(line -> line.contains("pillar") || line.contains("ships are waiting"));
    }

    @Test
    void otherWordsWithinQuotationMarksAreShownAsQuoted() {
        assertThat(statement("inspection").variations()).anyMatch(StoryStatement.Variation::quoted);
        assertThat(statement("waiting").variations()).isNotEmpty().noneMatch(StoryStatement.Variation::quoted);
    }

    @Test
    void aShorterQuotationQuotesNoOtherWords() {
        List<StoryStatement> statements = comparison(
                        "{Ann Lund|\"The old ferry to Orvia must stop running in June for want of sailors.\"} she said.",
                        "{Ann Lund|\"The old ferry to Orvia must stop running in June.\"} she said.")
                .statements();
        assertThat(statements)
                .singleElement()
                .satisfies(statement ->
                        assertThat(statement.variations()).isNotEmpty().noneMatch(StoryStatement.Variation::quoted));
    }

    @Test
    void whatACopyLeftOutIsListedWithItsParent() {
        AnalyzedReport shorter = Stories.report("short", "2021-03-04", """
                HALVORS, March 4 - The Vendel bridge was closed by the harbour board on Thursday.

                At least 14 ships are waiting outside the port.
                """);
        List<AnalyzedReport> story = List.of(AGENCY, shorter);
        Comparison abridged = aligner.align(story, Stories.lineage(story, WIRE, Derivation.Kind.ABRIDGES));
        assertThat(abridged.leftOut())
                .singleElement()
                .satisfies(omission -> assertThat(omission.passages())
                        .extracting(passage -> passage.span().of(AGENCY.report().text()))
                        .allMatch(text -> !text.contains("waiting") && !text.contains("on Thursday"))
                        .anyMatch(text -> text.contains("inspection"))
                        .anyMatch(text -> text.contains("Insurers met in the town hall")));
        assertThat(abridged.leftOut("agency", "short")).isNotEmpty();
        assertThat(abridged.leftOut("short", "agency")).isEmpty();
    }

    @Test
    void aWholeCopyLeftNothingOut() {
        AnalyzedReport copy =
                Stories.report("copy", "2021-03-05", AGENCY.report().text());
        List<AnalyzedReport> story = List.of(AGENCY, copy);
        assertThat(aligner.align(story, Stories.lineage(story, WIRE, Derivation.Kind.COPIES))
                        .leftOut())
                .isEmpty();
    }

    @Test
    void aReportThatDerivesFromNoneLeftNothingOut() {
        assertThat(comparison.leftOut()).isEmpty();
    }

    @Test
    void twoSentencesOfOneSpeakerStayApart() {
        List<AnalyzedReport> story = List.of(
                Stories.report(
                        "a",
                        "2021-03-04",
                        "{Ann Lund|The talks with Orvia on fishing rights will go on in the summer}, she said."),
                Stories.report(
                        "b", "2021-03-04", "{Ann Lund|The ferry to Orvia will stop running on Sunday}, she said."));
        assertThat(aligner.align(story, Stories.lineage(story, WIRE)).statements())
                .hasSize(2);
    }

    @Test
    void differentSpeakersStayApart() {
        List<AnalyzedReport> story = List.of(
                Stories.report(
                        "a", "2021-03-04", "{Ann Lund|The ferry to Orvia must stop for safety reasons}, she said."),
                Stories.report("b", "2021-03-04", "{Per Holm|The ferry to Orvia stops because of safety}, he said."));
        assertThat(aligner.align(story, Stories.lineage(story, WIRE)).statements())
                .hasSize(2);
    }

    @Test
    void whatAReportSaysTwiceIsThereOnceInItsFullerForm() {
        List<AnalyzedReport> story = List.of(
                Stories.report(
                        "a",
                        "2021-03-04",
                        "{Ann Lund|The old ferry to Orvia must stop running in June}, she said. {Ann Lund|\"The old ferry to Orvia must stop running in June for safety reasons,\"} she added."),
                Stories.report(
                        "b",
                        "2021-03-04",
                        "{Ann Lund|\"The old ferry to Orvia must stop running in June for safety reasons,\"} she said."));
        List<StoryStatement> statements =
                aligner.align(story, Stories.lineage(story, WIRE)).statements();
        assertThat(statements).hasSize(1);
        assertThat(statements.getFirst().wordings())
                .extracting(StoryStatement.Wording::text)
                .containsOnly("\"The old ferry to Orvia must stop running in June for safety reasons,\"");
    }

    @Test
    void aStoryOfOneReportHasStatementsAndNothingOfItsOwn() {
        List<AnalyzedReport> story = List.of(AGENCY);
        Comparison alone = aligner.align(story, Stories.lineage(story, WIRE));
        assertThat(alone.statements()).hasSize(3);
        assertThat(alone.onlyIn()).isEmpty();
    }

    @Test
    void quotationsOfALanguageThatIsNotParsedAreAligned() {
        List<AnalyzedReport> story = List.of(
                Stories.unparsed(
                        "a",
                        "Die Ministerin sagte: \u201eDie Brücke bleibt bis Ende Mai für Lastwagen gesperrt.\u201c"),
                Stories.unparsed(
                        "b", "\u201eDie Brücke bleibt bis Ende Juni für Lastwagen gesperrt\u201c, so die Ministerin."));
        assertThat(aligner.align(story, Stories.lineage(story, WIRE)).statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.wordings()).hasSize(2));
    }

    @Test
    void aCapitalThatActsIsItsCountry() {
        assertThat(kinds(
                        "{Oleg Sorin|Russia would close the strait to tankers in winter}, Oleg Sorin said.",
                        "{Oleg Sorin|Moscow may close the strait to tankers in winter}, Oleg Sorin said."))
                .containsExactly(Difference.Kind.WORDING, Difference.Kind.MODALITY);
    }

    @Test
    void anotherSpellingOfANameIsADifferenceOfName() {
        assertThat(
                        kinds(
                                "{Ann Lund|The trawler Sorvagen will look for cod on the bank for 14 days}, Ann Lund said.",
                                "{Ann Lund|The trawler Sorvaagen will fish for cod on the bank for up to 40 days}, Ann Lund said."))
                .contains(Difference.Kind.NAME, Difference.Kind.NUMBER);
    }

    @Test
    void aRoundedNumberIsShownAndNoContradiction() {
        assertThat(kinds(
                        "{Ann Lund|About 1,200 trawlers of the northern fleet will stay in port}, Ann Lund said.",
                        "{Ann Lund|In all 1,183 trawlers of the northern fleet will stay in port}, Ann Lund said."))
                .containsOnly(Difference.Kind.WORDING);
        assertThat(kinds(
                        "{Ann Lund|About 1,200 trawlers of the northern fleet will stay in port}, Ann Lund said.",
                        "{Ann Lund|In all 1,783 trawlers of the northern fleet will stay in port}, Ann Lund said."))
                .contains(Difference.Kind.NUMBER);
    }

    @Test
    void aLongerQuotationNegatesNothing() {
        assertThat(
                        kinds(
                                "{Ann Lund|\"The ferry to Orvia was the only one that ran all night in that storm.\"} she said.",
                                "{Ann Lund|\"The ferry to Orvia was the only one that ran all night in that storm. No trawler came home.\"} she said."))
                .containsOnly(Difference.Kind.WORDING);
    }

    @Test
    void oneDayInTwoFormsIsNoOtherDate() {
        assertThat(datesOfFerry("2021-03-19", "2021-03-19")).containsExactly(Difference.Kind.WORDING);
        assertThat(datesOfFerry("2021-03-19", "2021-03-26")).containsExactly(Difference.Kind.DATE);
    }

    private List<Difference.Kind> datesOfFerry(String friday, String march) {
        AnalyzedReport a = Stories.report(
                "a", "2021-03-17", "{Ann Lund|The old ferry to Orvia will stop running Friday}, Ann Lund said.");
        AnalyzedReport b = Stories.report(
                "b", "2021-03-17", "{Ann Lund|The old ferry to Orvia will stop running March 19}, Ann Lund said.");
        List<AnalyzedReport> story = List.of(Stories.timed(a, "Friday", friday), Stories.timed(b, "March 19", march));
        return aligner.align(story, Stories.lineage(story, WIRE)).statements().getFirst().variations().stream()
                .map(StoryStatement.Variation::kind)
                .toList();
    }

    @Test
    void aRoleMaySpeakTheWordsOfItsHolder() {
        assertThat(kinds(
                        "{Ann Lund|The ferry to Orvia must stop running in June}, Minister Ann Lund said.",
                        "{minister|The ferry to Orvia must stop running in June}, the minister said."))
                .isEmpty();
    }

    @Test
    void factsThatReportsTellThemselvesAreStatementsWhereTheyContradict() {
        assertThat(comparison(
                                "HALVORS, March 4 - The barge sank in the western basin on March 3 in calm weather.",
                                ONE_DAY_ON)
                        .statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.wordings())
                        .extracting(StoryStatement.Wording::text)
                        .containsExactly(ONE_DAY_ON.replace('2', '3'), ONE_DAY_ON));
        assertThat(comparison(ONE_DAY_ON, ONE_DAY_ON).statements()).isEmpty();
    }

    @Test
    void aPassageOfOneReportBeginsBehindTheDateline() {
        Comparison found = comparison(
                "HALVORS, Norway, March 4 (NNA) - Insurers met in the town hall to count the cost of stranded grain.",
                ONE_DAY_ON);
        assertThat(found.onlyIn().getFirst().span().begin()).isEqualTo("HALVORS, Norway, March 4 (NNA) - ".length());
    }

    @Test
    void aReportAloneInItsLanguageHasNothingThatIsKnownToBeItsOwn() {
        List<AnalyzedReport> story = List.of(AGENCY, Stories.unparsed("b", "Die Brücke von Vendel bleibt gesperrt."));
        assertThat(aligner.align(story, Stories.lineage(story, WIRE)).onlyIn()).isEmpty();
    }

    private static final String ONE_DAY_ON = "The barge sank in the western basin on March 2 in calm weather.";

    private Comparison comparison(String a, String b) {
        List<AnalyzedReport> story =
                List.of(Stories.report("a", "2021-03-04", a), Stories.report("b", "2021-03-05", b));
        return aligner.align(story, Stories.lineage(story, WIRE));
    }

    /** The kinds of difference within the one statement of two reports. */
    private List<Difference.Kind> kinds(String a, String b) {
        List<StoryStatement> statements = comparison(a, b).statements();
        assertThat(statements).hasSize(1);
        assertThat(statements.getFirst().wordings()).hasSize(2);
        return statements.getFirst().variations().stream()
                .map(StoryStatement.Variation::kind)
                .toList();
    }

    private StoryStatement statement(String word) {
        return comparison.statements().stream()
                .filter(statement -> statement.wordings().stream()
                        .anyMatch(wording -> wording.text().contains(word)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> values(String word, Difference.Kind kind) {
        return statement(word).variations().stream()
                .filter(variation -> variation.kind() == kind)
                .flatMap(variation -> variation.values().stream())
                .map(StoryStatement.Value::value)
                .toList();
    }

    private static String text(Passage passage) {
        return STORY.stream()
                .filter(report -> report.key().equals(passage.report()))
                .map(report -> passage.span().of(report.report().text()))
                .findFirst()
                .orElseThrow();
    }
}
