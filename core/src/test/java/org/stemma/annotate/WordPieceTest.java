package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordPieceTest {
    private static long[] ids(String text) throws IOException {
        String json = "{\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"[UNK]\":100,\"[CLS]\":101,\"[SEP]\":102,"
                + "\"un\":1,\"##do\":2,\"##doing\":3,\"cafe\":4,\",\":5,\"$\":6,\"日\":7}}}";
        return Tokenizer.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .ids(text, 8);
    }

    @Test
    void theLongestPieceIsTaken() throws IOException {
        assertThat(ids("undoing")).containsExactly(101, 1, 3, 102);
        assertThat(ids("undo")).containsExactly(101, 1, 2, 102);
    }

    @Test
    void caseAndAccentsDoNotCountAndMarksStandAlone() throws IOException {
        assertThat(ids("Café,$日")).containsExactly(101, 4, 5, 6, 7, 102);
    }

    @Test
    void aCasedVocabularyKeepsCaseAndAccents() throws IOException {
        String json = "{\"normalizer\":{\"lowercase\":false},\"model\":{\"type\":\"WordPiece\",\"vocab\":"
                + "{\"[UNK]\":0,\"[CLS]\":1,\"[SEP]\":2,\"Caf\u00E9\":3,\"cafe\":4,\"\u0643\u064E\":5}}}";
        Tokenizer tokenizer = Tokenizer.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(tokenizer.ids("Caf\u00E9 cafe Cafe \u0643\u064E", 9)).containsExactly(1, 3, 4, 0, 5, 2);
    }

    @Test
    void aWordOfUnknownPiecesIsUnknownAsAWhole() throws IOException {
        assertThat(ids("unx cafe")).containsExactly(101, 100, 4, 102);
    }

    @Test
    void theRestOfALongTextIsCutOff() throws IOException {
        assertThat(ids("un ".repeat(20))).hasSize(8).endsWith(102);
    }
}
