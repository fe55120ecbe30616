package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.LanguageModels;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.report.Metadata;
import org.stemma.report.Reason;
import org.stemma.report.Report;

/** Who speaks, to whom and by what means, where a reader must look back. */
class ReadersChecksTest {
    private static final AnnotatedReport REPORT = ParsedText.read("errand");
    private static final List<Statement> STATEMENTS = new StatementExtractor(Gazetteer.load(), true).extract(REPORT);

    private static Statement about(String words) {
        List<Statement> found = STATEMENTS.stream()
                .filter(s -> s.contentHull().of(REPORT.text()).contains(words))
                .toList();
        assertThat(found).as(words).hasSize(1);
        return found.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "repairs had not begun, Lena Brandt", // a woman: not the man whom she told
        "nobody had been warned, Jonas Keller", // the subject before, not the object
        "No passenger was hurt, Westland Airways", // who spoke in a statement, not who wrote a tweet since
        "it would pay, Westland Airways", // an airline by its name
        "the road was open, Officials",
        "send engineers, Peter Holt",
        "choir had sung, Peter Holt",
        "tower had been mended, Ida Moreau",
        "mended first, Ida Moreau" // not the man whom she told
    })
    void whoeverAReaderTakesItFromSpeaks(String words, String speaker) {
        assertThat(about(words).speaker()).extracting(Actor::name).isEqualTo(speaker);
    }

    @Test
    void aManIsNotTheWomanWhoSpokeBefore() {
        String text = "\"The bridge is safe,\" Mayor Helen Brandt said.\n\n\"I never saw the letter,\" he said.";
        Report report = new Report("r", null, Metadata.EMPTY, "en", text, List.of());
        List<Statement> found = new StatementExtractor(Gazetteer.load(), false)
                .extract(LanguageModels.annotator().annotate(report));
        assertThat(found)
                .extracting(each -> each.speaker() == null ? "" : each.speaker().name())
                .containsExactly("Helen Brandt", "");
    }

    @Test
    void theMayorOfACityHasItsCountrysCode() {
        assertThat(about("square would be repaired").speaker()).isEqualTo(new Actor("Peter Holt", "FRAGOV"));
    }

    @Test
    void anInterviewIsToTheMediumThatCarriesIt() {
        Statement square = about("square would be repaired");
        assertThat(square.addressee()).isEqualTo(new Actor("Le Monde", "FRAMED"));
        assertThat(square.channel()).extracting(Statement.Channel::name).containsExactly("Le Monde");
    }

    @Test
    void aDemandIsToWhoeverShallMeetIt() {
        assertThat(about("send engineers").addressee()).isEqualTo(new Actor("Norway", "NOR"));
    }

    @Test
    void aPostOnAPlatformIsCarriedByIt() {
        assertThat(about("concert was cancelled").channel())
                .extracting(Statement.Channel::name)
                .containsExactly("Facebook");
        assertThat(about("waited for hours").channel())
                .extracting(Statement.Channel::name)
                .containsExactly("Twitter");
    }

    @Test
    void theExplanationPointsAtTheWordThatBearsTheSpeakerOut() {
        List<Reason> why = about("nobody had been warned").reasons().stream()
                .filter(reason -> reason.part() == Reason.Part.SPEAKER)
                .toList();
        assertThat(why).hasSize(1);
        assertThat(why.getFirst().span()).isNotNull();
        assertThat(why.getFirst().span().of(REPORT.text())).isEqualTo("Keller");
        assertThat(why.getFirst().text()).isEqualTo("Jonas Keller: acts before");
    }

    @Test
    void theExplanationHoldsTheWeightsOfTheLearnedQuestions() {
        assertThat(STATEMENTS)
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.reasons())
                        .anyMatch(reason -> reason.part() == Reason.Part.CUE && reason.weight() != null)
                        .anyMatch(reason -> reason.part() == Reason.Part.STATEMENT));
    }
}
