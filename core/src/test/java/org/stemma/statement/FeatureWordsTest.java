package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tag=VBD,label=root | its part of speech VBD, its dependency label root",
                "k:say,path=_nsubj | the cue's list say, the way from the cue to the source _nsubj",
                "l1:32 | its first WordNet field communication",
                "l1:none | its first WordNet field none",
                "h:express.1 | a kind of express.1",
                "at1=, | the next word ,",
                "at-1=,,at1=DT | the word before ,, the next word DT",
                "rival inside | another cue stands in it",
                "never heard of=x | never heard of=x"
            })
    void saysAFeatureInWords(String feature, String words) {
        assertThat(FeatureWords.packaged().of(feature)).isEqualTo(words);
    }
}
