package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void theStrongestFeaturesComeFirstWhetherForOrAgainst() {
        Model model = new Model(Map.of("bias", 3.0, "a", .5, "b", -2.0, "c", 1.0), Trees.NONE);
        Features features = new Features();
        List.of("a", "b", "c", "unknown").forEach(features::add);

        List<Reasons.Weighed> strongest = model.strongest(features, 2);

        assertThat(strongest).containsExactly(new Reasons.Weighed("b", -2.0), new Reasons.Weighed("c", 1.0));
    }

    @Test
    void everyAttributionTellsWhatEachQuestionWasAnswered() {
        Discourse discourse = new Discourse(ParsedText.read("ministries"));
        AttributionFinder finder = new AttributionFinder(discourse, WordClasses.load(), Models.load());
        List<Attribution> all = finder.proposals();

        for (Attribution a : finder.chosen(all)) {
            List<Reasons.Answer> answers = finder.reasons(a, all).answers();
            assertThat(answers)
                    .extracting(Reasons.Answer::question)
                    .containsExactly(
                            Models.Question.CUE,
                            Models.Question.SOURCE,
                            Models.Question.CONTENT,
                            Models.Question.ACCEPT);
            assertThat(answers.get(0).probability()).isEqualTo(a.cuePart());
            assertThat(answers.get(1).probability()).isEqualTo(a.sourcePart());
            assertThat(answers.get(2).probability()).isEqualTo(a.contentPart());
            assertThat(answers.get(3).probability()).isGreaterThanOrEqualTo(AttributionFinder.LEAST);
            assertThat(answers).allSatisfy(x -> assertThat(x.strongest()).isNotEmpty());
        }
    }
}
