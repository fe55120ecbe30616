package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Gazetteer;

/** Who speaks in a report of bodies and persons that no gazetteer knows. */
class SpeakersTest {
    private static final AnnotatedReport REPORT = ParsedText.read("harbour");
    private static final List<Statement> STATEMENTS = new StatementExtractor(Gazetteer.load()).extract(REPORT);

    private static Statement about(String words) {
        List<Statement> found = STATEMENTS.stream()
                .filter(s -> s.contentHull().of(REPORT.text()).contains(words))
                .toList();
        assertThat(found).as(words).hasSize(1);
        return found.getFirst();
    }

    private static Actor speaker(String words) {
        return about(words).speaker();
    }

    @Test
    void theDatelineIsNoPartOfWhatIsSaid() {
        assertThat(about("sail again").contentHull().of(REPORT.text()))
                .isEqualTo("The ferry Solbris will sail again on Friday");
    }

    @Test
    void aDefinitePhraseTakesUpTheBodyNamedBefore() {
        assertThat(speaker("two crews")).isEqualTo(new Actor("Bremvik Harbour Authority", null));
    }

    @Test
    void aDefinitePhraseTakesUpWhatANameIsDescribedAs() {
        assertThat(speaker("engine was new")).isEqualTo(new Actor("Tandem", null));
        assertThat(speaker("every bolt")).isEqualTo(new Actor("Tandem", null));
    }

    @Test
    void anOfficeBeforeANameIsThatPerson() {
        assertThat(speaker("hull was sound")).isEqualTo(new Actor("Unni Rask", null));
    }

    @Test
    void aMinisterIsTakenUpByTheTitle() {
        assertThat(speaker("route was safe")).isEqualTo(new Actor("Mart Saar", null));
    }

    @Test
    void hisOfficeIsThePersonsOffice() {
        assertThat(speaker("fair price")).isNotNull();
        assertThat(speaker("fair price").name()).isEqualTo("Alar Kask's office");
    }

    @Test
    void whoSpeaksAccordingToAnAgencyIsNotTheAgency() {
        Statement fares = about("Fares may rise");
        assertThat(fares.speaker()).isEqualTo(new Actor("Mart Saar", null));
        assertThat(fares.channel()).extracting(Statement.Channel::name).containsExactly("Reuters");
        assertThat(fares.contentHull().of(REPORT.text())).isEqualTo("Fares may rise by autumn");
    }

    @Test
    void anAgencyThatOnlyItsNameTellsIsAChannel() {
        assertThat(about("southern pier").channel())
                .extracting(Statement.Channel::name)
                .containsExactly("Halvard Press");
    }

    @Test
    void aMediumThatWasToldCarriesTheWords() {
        Statement pump = about("pump had failed");
        assertThat(pump.speaker()).isEqualTo(new Actor("sailor", null));
        assertThat(pump.addressee()).isEqualTo(new Actor("Reuters", "GBRMED"));
        assertThat(pump.channel()).extracting(Statement.Channel::name).containsExactly("Reuters");
    }

    @Test
    void thatSomeoneStaysUnnamedIsNoStatement() {
        assertThat(STATEMENTS).noneMatch(s -> s.contentHull().of(REPORT.text()).contains("to be named"));
    }

    @Test
    void aBodyNamedAfterACountryKeepsItsName() {
        assertThat(speaker("ice was thin")).isEqualTo(new Actor("Norwegian Polar Institute", "NOR"));
    }

    @Test
    void anOutletNamedAfterAPostIsNoRunningText() {
        assertThat(speaker("captain was ill").name()).isEqualTo("Washington Post");
    }
}
