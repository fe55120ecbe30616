package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.report.Moment;
import org.stemma.text.Span;

class TimeTenseTest {
    private static final String AND = " ";
    /** A Tuesday. */
    private static final Moment TODAY = Moment.parse("2022-06-14");

    /** Words as {@code form/lemma/tag/head/label}, the head counted from 0. */
    @ParameterizedTest
    @CsvSource({
        "They/they/PRP/1/nsubj met/meet/VBD/-1/root Friday/friday/NNP/1/npadvmod, PAST, 2022-06-10",
        "They/they/PRP/2/nsubj will/will/MD/2/aux meet/meet/VB/-1/root Friday/friday/NNP/2/npadvmod, FUTURE, 2022-06-17",
        "The/the/DT/1/det vote/vote/NN/2/nsubj is/be/VBZ/-1/root on/on/IN/2/prep Friday/friday/NNP/3/pobj, FUTURE, 2022-06-17",
        "The/the/DT/1/det vote/vote/NN/2/nsubj was/be/VBD/-1/root on/on/IN/2/prep Friday/friday/NNP/3/pobj, PAST, 2022-06-10",
        "They/they/PRP/1/nsubj plan/plan/VBP/-1/root to/to/TO/3/aux meet/meet/VB/1/xcomp on/on/IN/3/prep Friday/friday/NNP/4/pobj, FUTURE, 2022-06-17",
        "They/they/PRP/1/nsubj voted/vote/VBD/-1/root to/to/TO/3/aux strike/strike/VB/1/xcomp Friday/friday/NNP/3/npadvmod, OPEN, 2022-06-10",
        "It/it/PRP/1/nsubj runs/run/VBZ/-1/root until/until/IN/1/prep Friday/friday/NNP/2/pobj, FUTURE, 2022-06-17",
        "They/they/PRP/1/nsubj postponed/postpone/VBD/-1/root it/it/PRP/1/dobj until/until/IN/1/prep Friday/friday/NNP/3/pobj, FUTURE, 2022-06-17",
        "It/it/PRP/1/nsubj ran/run/VBD/-1/root until/until/IN/1/prep Friday/friday/NNP/2/pobj, OPEN, 2022-06-10",
        "They/they/PRP/2/nsubj will/will/MD/2/aux discuss/discuss/VB/-1/root Friday/friday/NNP/5/poss 's/'s/POS/3/case vote/vote/NN/2/dobj, FUTURE, 2022-06-17",
        "They/they/PRP/1/nsubj head/head/VBP/-1/root into/into/IN/1/prep Friday/friday/NNP/5/poss 's/'s/POS/3/case vote/vote/NN/2/pobj, FUTURE, 2022-06-17",
        "They/they/PRP/1/nsubj headed/head/VBD/-1/root into/into/IN/1/prep Friday/friday/NNP/5/poss 's/'s/POS/3/case vote/vote/NN/2/pobj, OPEN, 2022-06-10",
        "They/they/PRP/2/nsubj will/will/MD/2/aux regret/regret/VB/-1/root Friday/friday/NNP/5/poss 's/'s/POS/3/case words/word/NNS/2/dobj, OPEN, 2022-06-10",
        "They/they/PRP/2/nsubj will/will/MD/2/aux meet/meet/VB/-1/root Friday/friday/NNP/4/nmod morning/morning/NN/2/npadvmod, FUTURE, 2022-06-17TMO",
        "It/it/PRP/3/nsubjpass had/have/VBD/3/aux been/be/VBN/3/auxpass due/due/VBN/-1/root to/to/TO/5/aux leave/leave/VB/3/xcomp Friday/friday/NNP/5/npadvmod, OPEN, 2022-06-10",
        "It/it/PRP/1/nsubj stands/stand/VBZ/-1/root since/since/IN/1/prep Friday/friday/NNP/2/pobj, PAST, 2022-06-10"
    })
    void tellsWhereTheGoverningVerbLooks(String parsed, TimeTense tense, String friday) {
        Sentence sentence = sentence(parsed.split(" "));
        String text = text(parsed.split(" "));

        assertThat(TimeTense.at(sentence, text.indexOf("Friday"))).isEqualTo(tense);
        assertThat(new TimeTagger().tag(text, List.of(sentence), TODAY))
                .extracting(TimeExpression::value)
                .containsExactly(friday);
    }

    @Test
    void readsAWeekdayWithoutAVerbAsOtherSentencesDo() {
        String summit = "Friday/friday/NNP/2/poss 's/'s/POS/0/case summit/summit/NN/-1/root";
        String meeting = "they/they/PRP/5/nsubj will/will/MD/5/aux meet/meet/VB/-1/root Friday/friday/NNP/5/npadvmod";
        Sentence first = sentence(summit.split(" "));
        Sentence second = sentence((summit + AND + meeting).split(" "));

        assertThat(new TimeTagger().tag(text(summit.split(" ")), List.of(first), TODAY))
                .extracting(TimeExpression::value)
                .containsExactly("2022-06-10");
        assertThat(new TimeTagger().tag(text((summit + AND + meeting).split(" ")), List.of(second), TODAY))
                .extracting(TimeExpression::value)
                .containsExactly("2022-06-17", "2022-06-17");
    }

    private static String text(String... words) {
        List<String> forms = new ArrayList<>();
        for (String word : words) {
            forms.add(word.split("/")[0]);
        }
        return String.join(" ", forms);
    }

    private static Sentence sentence(String... words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words) {
            String[] f = word.split("/");
            Span span = new Span(at, at + f[0].length());
            tokens.add(new Token(span, f[0], f[1], f[2], Integer.parseInt(f[3]), f[4], Map.of()));
            at = span.end() + 1;
        }
        return new Sentence(new Span(0, at - 1), 0, tokens);
    }
}
