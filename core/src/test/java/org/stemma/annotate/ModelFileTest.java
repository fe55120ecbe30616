package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void write() throws IOException {
        path = folder.resolve("some.models");
        try (ModelFileWriter out = new ModelFileWriter(path)) {
            out.bytes("odd", new byte[] {1, 2, 3});
            out.longs("longs", new long[] {Long.MIN_VALUE, 0, 5});
            out.ints("ints", new int[] {-1, 7});
            out.floats("floats", new float[300_000]);
            out.rows("matrix", List.of(new float[] {1, 2}, new float[] {3, 4}));
            out.lists("lists", List.of(List.of(), List.of("a", "ü")));
            out.finish();
        }
    }

    @Test
    void sectionsComeBackAsTheyWereWritten() throws IOException {
        try (ModelFile file = ModelFile.open(path)) {
            assertThat(file.bytes("odd")).containsExactly(1, 2, 3);
            assertThat(file.longs("longs")).containsExactly(Long.MIN_VALUE, 0, 5);
            assertThat(file.ints("ints")).containsExactly(-1, 7);
            assertThat(file.floats("floats")).hasSize(300_000).containsOnly(0);
            assertThat(file.mappedFloats("matrix").get(2)).isEqualTo(3);
            assertThat(file.lists("lists")).containsExactly(List.of(), List.of("a", "ü"));
        }
    }

    @Test
    void aFileCutShortIsRefusedAtEveryLength() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int length : List.of(0, 100, ModelFile.HEADER, ModelFile.HEADER + 10, whole.length - 1)) {
            Files.write(path, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> ModelFile.open(path).close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(path.toString());
        }
    }

    @Test
    void aSectionWithOneByteChangedIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        whole[ModelFile.HEADER + 1]++;
        Files.write(path, whole);
        try (ModelFile file = ModelFile.open(path)) {
            assertThatThrownBy(() -> file.bytes("odd")).hasMessageContaining("section odd");
            assertThat(file.ints("ints")).containsExactly(-1, 7);
        }
    }

    @Test
    void aHeaderWithOneByteChangedIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        whole[40]++;
        Files.write(path, whole);
        assertThatThrownBy(() -> ModelFile.open(path).close()).hasMessageContaining("header");
    }

    @Test
    void aFileThatWasNeverFinishedIsRefused() throws IOException {
        Path unfinished = folder.resolve("unfinished.models");
        try (ModelFileWriter out = new ModelFileWriter(unfinished)) {
            out.floats("floats", new float[5000]);
        }
        assertThatThrownBy(() -> ModelFile.open(unfinished).close()).hasMessageContaining("header");
    }
}
