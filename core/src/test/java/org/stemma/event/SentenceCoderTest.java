package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Sentence;
import org.stemma.annotate.Token;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.report.Metadata;
import org.stemma.report.Report;
import org.stemma.text.Span;

class SentenceCoderTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final SentenceCoder CODER = coder(false);

    private static SentenceCoder coder(boolean alone) {
        return new SentenceCoder(new Acts(), new ParticipantReader(new Sides(GAZETTEER), GAZETTEER, alone), alone);
    }

    /** A sentence of words written {@code form/lemma/TAG/head/label}. */
    private static List<Event> code(String words) {
        return code(CODER, words);
    }

    private static List<Event> code(SentenceCoder coder, String words) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String word : words.split(" ")) {
            String[] cells = word.split("/");
            text.append(text.isEmpty() ? "" : " ");
            Span span = new Span(text.length(), text.length() + cells[0].length());
            text.append(cells[0]);
            tokens.add(new Token(span, cells[0], cells[1], cells[2], Integer.parseInt(cells[3]), cells[4], Map.of()));
        }
        Span whole = new Span(0, text.length());
        Sentence sentence = new Sentence(whole, 0, tokens);
        Report report = new Report("r", null, Metadata.EMPTY, "en", text.toString(), List.of());
        AnnotatedReport annotated =
                new AnnotatedReport(report, true, List.of(whole), List.of(sentence), List.of(), List.of());
        return coder.code(new Tree(sentence), new ReportContext(annotated, List.of(), List.of(), GAZETTEER, false));
    }

    @Test
    void codesACondemnationOfRemarksOnTheirCountry() {
        assertThat(code("Norway/norway/NNP/1/nsubj condemned/condemn/VBD/-1/root Peru/peru/NNP/4/poss "
                        + "'s/'s/POS/2/case remarks/remark/NNS/1/dobj"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(Plover.ACCUSE);
                    assertThat(event.cameo()).isEqualTo("111");
                    assertThat(event.source().actor()).isEqualTo("NOR");
                    assertThat(event.target().actor()).startsWith("PER");
                });
    }

    @Test
    void turnsAPassiveAround() {
        assertThat(code("Kenya/kenya/NNP/2/nsubjpass was/be/VBD/2/auxpass praised/praise/VBN/-1/root "
                        + "by/by/IN/2/agent Chile/chile/NNP/3/pobj"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(Plover.SUPPORT);
                    assertThat(event.source().actor()).isEqualTo("CHL");
                    assertThat(event.target().actor()).isEqualTo("KEN");
                });
    }

    @Test
    void marksAnActThatWasNotDone() {
        assertThat(code("Norway/norway/NNP/3/nsubj did/do/VBD/3/aux not/not/RB/3/neg attack/attack/VB/-1/root "
                        + "Peru/peru/NNP/3/dobj"))
                .extracting(Event::actuality)
                .containsExactly(Event.Actuality.NEGATED);
        assertThat(code("Norway/norway/NNP/2/nsubj may/may/MD/2/aux attack/attack/VB/-1/root Peru/peru/NNP/2/dobj"))
                .extracting(Event::actuality)
                .containsExactly(Event.Actuality.POSSIBLE);
    }

    @Test
    void codesAnAttackAnnouncedAsAThreat() {
        assertThat(code("Norway/norway/NNP/2/nsubj will/will/MD/2/aux attack/attack/VB/-1/root Peru/peru/NNP/2/dobj"))
                .singleElement()
                .extracting(Event::type, Event::cameo)
                .containsExactly(Plover.THREATEN, "138");
    }

    @Test
    void codesTwoWhoAgreeWithEachOther() {
        assertThat(code("Norway/norway/NNP/3/nsubj and/and/CC/0/cc Peru/peru/NNP/0/conj agreed/agree/VBD/-1/root"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(Plover.AGREE);
                    assertThat(event.source().actor()).isEqualTo("NOR");
                    assertThat(event.target().actor()).isEqualTo("PER");
                });
    }

    @Test
    void codesWhatTwoDoToEachOtherOncePerSideInASentenceAlone() {
        String met = "Norway/norway/NNP/3/nsubj and/and/CC/0/cc Peru/peru/NNP/0/conj met/meet/VBD/-1/root";
        assertThat(code(met)).hasSize(1);
        assertThat(code(coder(true), met))
                .extracting(
                        event -> event.source().actor() + " " + event.target().actor())
                .containsExactly("NOR PER", "PER NOR");
    }

    @Test
    void takesNamesThatItDoesNotKnowAsSidesInASentenceAlone() {
        String condemned = "Florin/florin/NNP/1/nsubj condemned/condemn/VBD/-1/root Guilder/guilder/NNP/1/dobj";
        assertThat(code(condemned)).isEmpty();
        assertThat(code(coder(true), condemned)).singleElement().satisfies(event -> {
            assertThat(event.source().text()).isEqualTo("Florin");
            assertThat(event.source().actor()).isNull();
            assertThat(event.target().text()).isEqualTo("Guilder");
        });
    }

    @Test
    void codesAnActForEachOfItsDoersAndTargets() {
        assertThat(code("Norway/norway/NNP/3/nsubj and/and/CC/0/cc Peru/peru/NNP/0/conj praised/praise/VBD/-1/root "
                        + "Kenya/kenya/NNP/3/dobj and/and/CC/4/cc Chile/chile/NNP/4/conj"))
                .extracting(
                        event -> event.source().actor() + " " + event.target().actor())
                .containsExactly("NOR KEN", "NOR CHL", "PER KEN", "PER CHL");
    }

    @Test
    void doesNotTakeThePlaceOfAThingForItsTarget() {
        assertThat(code("Norway/norway/NNP/1/nsubj criticised/criticise/VBD/-1/root a/a/DT/3/det "
                        + "briefing/briefing/NN/1/dobj in/in/IN/3/prep Peru/peru/NNP/4/pobj"))
                .noneMatch(event ->
                        event.target().text() != null && event.target().text().contains("briefing"));
    }

    @Test
    void codesNoQuestion() {
        assertThat(code("Did/do/VBD/2/aux Norway/norway/NNP/2/nsubj attack/attack/VB/-1/root Peru/peru/NNP/2/dobj "
                        + "?/?/./2/punct"))
                .isEmpty();
    }

    @Test
    void packagedWeightsFitTheFeatures() {
        float[] probabilities = ActModel.load().probabilities(new float[ActFeatures.size()]);
        float sum = 0;
        for (float p : probabilities) {
            sum += p;
        }
        assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4f));
        assertThat(Prototypes.load().size()).isGreaterThan(400);
    }
}
