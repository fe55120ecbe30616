package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionFinderTest {
    private static final Discourse DISCOURSE = new Discourse(ParsedText.read("council"));
    private static final AttributionFinder FINDER = new AttributionFinder(DISCOURSE, WordClasses.load(), Models.load());
    private static final List<Attribution> CHOSEN = FINDER.chosen(FINDER.proposals());

    private static List<String> contents(String cue) {
        return CHOSEN.stream()
                .filter(a -> DISCOURSE.token(a.cue()).form().equals(cue))
                .flatMap(a -> DISCOURSE.spans(a.content()).stream())
                .map(span -> span.of(DISCOURSE.text()))
                .toList();
    }

    @Test
    void cuesThatShareASpeakerEachHaveTheirOwnContent() {
        assertThat(contents("praised")).containsExactly("the new ferry timetable");
        assertThat(contents("rejected")).containsExactly("the price rise");
        assertThat(contents("warned")).containsExactly("that the quay would not last another winter");
    }

    @Test
    void aQuotationGoesOnBehindItsCue() {
        assertThat(contents("told")).contains("“We have asked for money three times,“", "“Nobody has answered us.”");
    }

    @Test
    void contentsHaveASpanForEachParagraph() {
        assertThat(contents("told")).contains("“If the quay goes, the island goes with it.”");
    }

    @Test
    void aContentEndsBeforeTheNextSpeaker() {
        assertThat(contents("said")).containsExactly("the repairs would cost nine million kroner");
        assertThat(contents("called")).anyMatch(c -> c.contains("wishful thinking"));
    }

    @Test
    void noContentHoldsAnotherOneOrItsCue() {
        for (Attribution a : CHOSEN) {
            assertThat(CHOSEN).filteredOn(b -> b != a).noneMatch(a::collides);
        }
    }
}
