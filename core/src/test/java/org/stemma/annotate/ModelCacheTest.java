package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the prepared file comes from and when it is made again; what is in it is {@link FlatModelsTest}'s. */
class ModelCacheTest {
    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    /** Loads as a process of its own would, and leaves a line in {@code log} where it prepared. */
    private static int load(Path folder, String key, List<String> told) {
        return new ModelCache(
                        folder,
                        key,
                        (out, progress) -> {
                            Files.writeString(
                                    folder.resolve("log"),
                                    key + "\n",
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.APPEND);
                            out.ints("answer", new int[] {42});
                        },
                        told::add)
                .load(file -> file.ints("answer")[0]);
    }

    private List<String> prepared() throws IOException {
        return Files.readAllLines(folder.resolve("log"));
    }

    private Path file() {
        return folder.resolve("parser-1.models");
    }

    @Test
    void modelsArePreparedOnce() throws IOException {
        assertThat(load(folder, "1", told)).isEqualTo(42);
        assertThat(load(folder, "1", told)).isEqualTo(42);
        assertThat(prepared()).containsExactly("1");
    }

    @Test
    void aTruncatedFileIsMadeAgainAndSaysSo() throws IOException {
        load(folder, "1", told);
        Files.write(file(), new byte[100]);
        assertThat(load(folder, "1", told)).isEqualTo(42);
        assertThat(prepared()).hasSize(2);
        assertThat(told).anySatisfy(line -> assertThat(line).contains(file().toString()));
    }

    @Test
    void aFileWithAChangedByteIsMadeAgain() throws IOException {
        load(folder, "1", told);
        byte[] bytes = Files.readAllBytes(file());
        bytes[ModelFile.HEADER]++;
        Files.write(file(), bytes);
        assertThat(load(folder, "1", told)).isEqualTo(42);
        assertThat(prepared()).hasSize(2);
    }

    @Test
    void anotherVersionPreparesItsOwnAndRemovesTheOlder() throws IOException {
        load(folder, "1", told);
        load(folder, "2", told);
        assertThat(file()).doesNotExist();
        assertThat(folder.resolve("parser-2.models")).exists();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("plain"), "a file").resolve("cache");
        assertThatThrownBy(() -> load(noFolder, "1", told))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(noFolder.toString())
                .hasMessageContaining("STEMMA_CACHE");
    }

    @Test
    void aFailedPreparationLeavesNothingBehind() throws IOException {
        ModelCache failing = new ModelCache(
                folder,
                "1",
                (out, progress) -> {
                    out.ints("answer", new int[] {1});
                    throw new IOException("No space left on device");
                },
                told::add);
        assertThatThrownBy(() -> failing.load(file -> 0))
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("No space left");
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("parser-models.lock");
        }
    }

    @Test
    void twoProcessesThatPrepareAtOncePrepareOnce() throws Exception {
        List<Process> processes = List.of(process(), process());
        for (Process process : processes) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        assertThat(prepared()).containsExactly("1");
    }

    private Process process() throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Preparing.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A process that prepares slowly. */
    static final class Preparing {
        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            int answer = new ModelCache(
                            folder,
                            "1",
                            (out, progress) -> {
                                Files.writeString(
                                        folder.resolve("log"),
                                        "1\n",
                                        StandardOpenOption.CREATE,
                                        StandardOpenOption.APPEND);
                                sleep();
                                out.ints("answer", new int[] {42});
                            },
                            line -> {})
                    .load(file -> file.ints("answer")[0]);
            System.exit(answer == 42 ? 0 : 1);
        }

        private static void sleep() {
            try {
                Thread.sleep(700);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
