package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.text.Span;

class NameResolverTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private final List<Mention> mentions = new ArrayList<>();

    /** The text without the brackets that mark names: {@code [PER:Maria Lindt]}. */
    private String mark(String marked) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < marked.length(); i++) {
            if (marked.charAt(i) != '[') {
                text.append(marked.charAt(i));
                continue;
            }
            int colon = marked.indexOf(':', i);
            int end = marked.indexOf(']', i);
            int begin = text.length();
            text.append(marked, colon + 1, end);
            mentions.add(
                    new Mention(new Span(begin, text.length()), Entity.Type.valueOf(marked.substring(i + 1, colon))));
            i = end;
        }
        return text.toString();
    }

    private List<String> names(String marked) {
        String text = mark(marked);
        return NameResolver.resolve(text, mentions, GAZETTEER).stream()
                .map(n -> n.mention().type() + " " + n.name())
                .toList();
    }

    @Test
    void aSurnameMeansTheFullNameBeforeIt() {
        assertThat(names("[PER:Maria Lindt] met [PER:Jon Lindt]. [PER:Lindt] left."))
                .containsExactly("PER Maria Lindt", "PER Jon Lindt", "PER Jon Lindt");
    }

    @Test
    void aSurnameBeforeTheFullNameMeansTheFirstThatFollows() {
        assertThat(names("[PER:Lindt] left, said [PER:Maria Lindt]."))
                .containsExactly("PER Maria Lindt", "PER Maria Lindt");
    }

    @Test
    void aFamilyNameThatStandsFirstIsFound() {
        assertThat(names("[PER:Pak Song Il] spoke. [PER:Pak] left."))
                .containsExactly("PER Pak Song Il", "PER Pak Song Il");
    }

    @Test
    void namesOfSeveralWordsAreFoundByTheirEnd() {
        assertThat(names("[PER:Anna van der Berg] spoke. [PER:van der Berg] left."))
                .endsWith("PER Anna van der Berg");
    }

    @Test
    void aSurnameTakenForABodyIsAPerson() {
        assertThat(names("[PER:Maria Lindt] spoke. [ORG:Lindt] left.")).endsWith("PER Maria Lindt");
    }

    @Test
    void aPlaceIsNotTakenForASurname() {
        assertThat(names("[PER:Peter London] left [LOC:London].")).endsWith("LOC London");
    }

    @Test
    void anAbbreviationInBracketsStandsForTheBodyBeforeIt() {
        assertThat(names("The [ORG:Northern Fishing Union] ([ORG:NFU]) met. The [ORG:NFU] agreed."))
                .containsOnly("ORG Northern Fishing Union");
    }

    @Test
    void bracketsThatAbbreviateNothingAreLeftAlone() {
        assertThat(names("The [ORG:Northern Fishing Union] ([ORG:AFP]) met.")).endsWith("ORG AFP");
    }

    @Test
    void capitalsAreWrittenAsElsewhereInTheReport() {
        assertThat(names("[LOC:TALLINN]: ferries stopped in [LOC:Tallinn].")).containsOnly("LOC Tallinn");
    }

    @Test
    void spellingsOfOneNameAreOnePerson() {
        assertThat(names("[PER:Pak Song Il] spoke. [PER:Pak Song-il] left. [PER:Ana B. Peña] met [PER:Ana Pena]."))
                .containsExactly("PER Pak Song Il", "PER Pak Song Il", "PER Ana B. Peña", "PER Ana B. Peña");
    }

    @Test
    void aTitleTellsPeopleOfOneSurnameApart() {
        assertThat(names("[PER:Maria Lindt] met [PER:Peter Lindt]. Mrs. [PER:Lindt] left; Mr. [PER:Lindt] stayed."))
                .endsWith("PER Maria Lindt", "PER Peter Lindt");
    }
}
