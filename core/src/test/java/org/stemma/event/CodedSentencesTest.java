package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.LanguageModels;
import org.stemma.event.Event.Actuality;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.report.Metadata;
import org.stemma.report.Report;

class CodedSentencesTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final SentenceCoder ALONE = coder(true);
    private static final SentenceCoder TOLD = coder(false);

    private static SentenceCoder coder(boolean alone) {
        return new SentenceCoder(new Acts(), new ParticipantReader(new Sides(GAZETTEER), GAZETTEER, alone), alone);
    }

    private static List<Event> code(SentenceCoder coder, String text) {
        Report report = new Report("r", null, Metadata.EMPTY, "en", text, List.of());
        AnnotatedReport annotated = LanguageModels.annotator().annotate(report);
        ReportContext context = ReportContext.of(annotated, List.of(), GAZETTEER, true);
        return annotated.sentences().stream()
                .flatMap(sentence -> coder.code(new Tree(sentence), context).stream())
                .toList();
    }

    static List<List<String>> rows() {
        return Acts.rows("sentences.tsv", 5).stream().map(List::of).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void codesASentenceOfEachRoot(List<String> row) {
        assertThat(code(ALONE, row.get(4))).anySatisfy(event -> {
            assertThat(event.type().name()).isEqualTo(row.get(0));
            assertThat(event.cameo()).startsWith(row.get(1));
            assertThat(event.source().actor()).startsWith(row.get(2));
            assertThat(event.target().actor()).startsWith(row.get(3));
        });
    }

    private static Actuality actuality(String text) {
        List<Event> events = code(TOLD, text);
        assertThat(events).hasSize(1);
        return events.getFirst().actuality();
    }

    @Test
    void marksWhatWasNotDone() {
        assertThat(actuality("Norway attacked Peru.")).isEqualTo(Actuality.DONE);
        assertThat(actuality("Norway did not attack Peru.")).isEqualTo(Actuality.NEGATED);
        assertThat(actuality("Norway could attack Peru.")).isEqualTo(Actuality.POSSIBLE);
        assertThat(actuality("Markets would fall if Norway attacked Peru.")).isEqualTo(Actuality.POSSIBLE);
        assertThat(actuality("Norway tried to expel Peru.")).isEqualTo(Actuality.POSSIBLE);
    }

    @Test
    void tellsNoActThatWasNotDoneInASentenceAlone() {
        assertThat(code(ALONE, "Norway did not attack Peru.")).isEmpty();
    }

    @Test
    void codesWhatIsPromisedRefusedAndThreatenedByWhatItIs() {
        assertThat(code(TOLD, "Norway promised to withdraw its soldiers from Peru."))
                .extracting(Event::cameo)
                .containsExactly("0356");
        assertThat(code(TOLD, "Norway refused to release prisoners from Peru."))
                .extracting(Event::cameo)
                .containsExactly("1243");
        assertThat(code(TOLD, "Norway will impose sanctions on Peru."))
                .extracting(Event::cameo)
                .containsExactly("1312");
    }

    @Test
    void givesAnActTheDateOfItsOwnVerbAndNotThatOfAThing() {
        assertThat(code(TOLD, "Norway condemned Peru over the 2016 election."))
                .singleElement()
                .satisfies(event -> assertThat(event.date()).isNull());
        assertThat(code(TOLD, "Norway condemned Peru in 2016."))
                .singleElement()
                .satisfies(event -> assertThat(event.date()).isEqualTo("2016"));
    }

    @Test
    void whatIsDiscussedIsNotWhomOneTalksTo() {
        assertThat(code(TOLD, "Norwegian ministers discussed Peru with Chile."))
                .extracting(event -> event.target().actor())
                .containsExactly("CHL");
    }

    @Test
    void saysWhyAnEventWasCoded() {
        assertThat(code(TOLD, "Norway condemned Peru."))
                .singleElement()
                .satisfies(event -> assertThat(event.reasons())
                        .extracting(reason -> reason.part().word())
                        .containsExactly("type", "source", "target"));
    }

    @Test
    void tellsTheModeOfAnAct() {
        assertThat(code(TOLD, "Norway arrested two officers from Peru."))
                .extracting(Event::mode)
                .containsExactly("arrest");
    }
}
