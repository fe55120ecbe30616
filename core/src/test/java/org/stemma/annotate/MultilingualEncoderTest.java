package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultilingualEncoderTest {
    private static final List<List<String>> MEANINGS = List.of(List.of("river", "fluss"), List.of("bridge", "pont"));

    @TempDir
    private Path folder;

    @Test
    void sentencesThatMeanTheSameHaveOneVector() throws IOException {
        try (MultilingualEncoder encoder = MultilingualEncoder.open(TinyModel.write(folder, MEANINGS))) {
            float[] vector = encoder.encode("river bridge");
            assertThat(SentenceEncoder.cosine(vector, vector)).isCloseTo(1, within(1e-6));
            assertThat(encoder.encode("fluss pont")).isEqualTo(vector);
            assertThat(encoder.encode("fluss")).isNotEqualTo(vector);
            assertThat(encoder.encode("")).hasSameSizeAs(vector);
        }
    }

    @Test
    void whatIsNoModelIsNamedWithTheReason() throws IOException {
        Path file = folder.resolve("model.onnx");
        assertThatThrownBy(() -> MultilingualEncoder.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model.onnx is no sentence encoder")
                .hasMessageContaining("tokenizer.json");
        TinyModel.write(folder, MEANINGS);
        Files.writeString(file, "no model");
        assertThatThrownBy(() -> MultilingualEncoder.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no sentence encoder: ");
        TinyModel.write(folder, MEANINGS);
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\":{\"type\":\"BPE\"}}");
        assertThatThrownBy(() -> MultilingualEncoder.open(file)).hasMessageContaining("neither WordPiece nor Unigram");
        Files.writeString(folder.resolve("tokenizer.json"), "[");
        assertThatThrownBy(() -> MultilingualEncoder.open(file)).hasMessageContaining("is no JSON");
    }

    @Test
    void theLikeliestCutIsTaken() throws IOException {
        String json = "{\"model\":{\"type\":\"Unigram\",\"unk_id\":2,\"vocab\":[[\"<s>\",0],[\"</s>\",0],[\"<unk>\",0],"
                + "[\"\u2581un\",-2],[\"do\",-2],[\"\u2581undo\",-3],[\"ing\",-2],[\"\u2581\",-3]]}}";
        Tokenizer tokenizer = Tokenizer.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(tokenizer.ids("undoing", 9)).containsExactly(0, 5, 6, 1);
        assertThat(tokenizer.ids("doing?", 9)).containsExactly(0, 7, 4, 6, 2, 1);
        assertThat(tokenizer.ids("doing doing doing", 5)).hasSize(5).endsWith(1);
    }
}
