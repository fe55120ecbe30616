package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is broken in every way ends with a clear line, and the rest is read. */
class BrokenInputTest {
    @TempDir
    Path folder;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One good file of every kind. */
    private static Map<String, byte[]> kinds() throws IOException, URISyntaxException {
        Map<String, byte[]> kinds = new LinkedHashMap<>();
        try (Stream<Path> sources = SourceGoldenTest.sources()) {
            for (Path source : sources.toList()) {
                kinds.put(source.getFileName().toString(), Files.readAllBytes(source));
            }
        }
        byte[] lines = utf8("{\"id\":\"a\",\"text\":\"Grüße aus Velm\"}\n{\"id\":\"b\",\"raw\":\"Ships wait\"}\n");
        byte[] archive = Warcs.joined(
                Warcs.page("https://a.example/1", "<p>Ships wait."),
                Warcs.page("https://a.example/2", "<p>They went."));
        kinds.put("a.jsonl", lines);
        kinds.put("a.jsonl.gz", Inputs.gzip(lines));
        kinds.put("a.jsonl.zst", Zstd.compress(lines));
        kinds.put("a.rss.gz", Inputs.gzip(kinds.get("feed-rss.xml")));
        kinds.put("a.html", utf8("<html><body><p>Grüße aus Velm</p></body></html>"));
        kinds.put("a.html.gz", Inputs.gzip(kinds.get("a.html")));
        kinds.put("a.txt", utf8("Grüße aus Velm\n\nShips wait."));
        kinds.put("a.txt.gz", Inputs.gzip(kinds.get("a.txt")));
        kinds.put("a.warc", archive);
        kinds.put("a.warc.gz", Inputs.gzip(archive));
        kinds.put("a.warc.zst", Zstd.compress(archive));
        return kinds;
    }

    @Test
    void aFileOfAnyKindCutAnywhereGivesWhatStandsBeforeOrAReason() throws IOException, URISyntaxException {
        for (Map.Entry<String, byte[]> kind : kinds().entrySet()) {
            byte[] whole = kind.getValue();
            for (int length = 0; length < whole.length; length += 1 + whole.length / 60) {
                Inputs inputs =
                        Inputs.of(new OneFile(Arrays.copyOf(whole, length)), Limits.USUAL, Path.of(kind.getKey()));
                assertThat(inputs.captures.size() + inputs.unreadable.size())
                        .as("%s cut at %d", kind.getKey(), length)
                        .isPositive();
                assertThat(inputs.unreadable).allMatch(lost -> !lost.reason().contains("Exception"), kind.getKey());
            }
        }
    }

    @Test
    void aFileThatIsCutThroughACharacterIsStillUtf8() throws IOException {
        String text = "Über die Brücke führt ein Weg. ".repeat(4);
        byte[] whole = utf8(text + "ü");
        Path file = Files.write(folder.resolve("cut.txt"), Arrays.copyOf(whole, whole.length - 1));

        assertThat(Inputs.of(file).captures.getFirst().content()).isEqualTo(new Capture.Content.Raw(text + "\ufffd"));
    }

    @Test
    void linksThatLeadInCirclesAreFollowedOnce() throws IOException {
        Path a = Files.createDirectories(folder.resolve("a/b"));
        Files.write(a.resolve("x.txt"), utf8("Ships wait."));
        Files.createSymbolicLink(a.resolve("up"), folder);
        Files.createSymbolicLink(a.resolve("again"), a);
        Files.createSymbolicLink(folder.resolve("self.txt"), folder.resolve("self.txt"));
        Files.createSymbolicLink(folder.resolve("nothing.txt"), folder.resolve("gone.txt"));
        Inputs inputs = Inputs.of(folder);

        assertThat(inputs.keys()).containsExactly("x");
        assertThat(inputs.warnings)
                .hasSize(2)
                .allMatch(line -> line.contains("links to a folder that is read already"));
        assertThat(inputs.unreadable).extracting(Input.Unreadable::key).containsExactly("nothing", "self");
        assertThat(inputs.unreadable.getFirst().reason()).isEqualTo("is not there any more");
    }

    @Test
    void filesThatVanishWhileTheFolderIsReadAreNamed() throws IOException {
        Files.write(folder.resolve("a.txt"), utf8("Ships wait."));
        Files.write(folder.resolve("b.txt"), utf8("Ships went."));
        Disk vanishing = new Vanishing("a.txt");
        Inputs inputs = Inputs.of(vanishing, Limits.USUAL, folder);

        assertThat(inputs.keys()).containsExactly("b");
        assertThat(inputs.reason()).isEqualTo("is not there any more");
    }

    @Test
    void namesWithStrangeCharactersAreKept() throws IOException {
        for (String name : List.of("a b", "größe", "日本", "line\nbreak", "quote\"'", "#1", "-", "100%", "dots.in.it")) {
            Files.write(folder.resolve(name + ".txt"), utf8("Ships wait."));
        }
        Inputs inputs = Inputs.of(folder);

        assertThat(inputs.keys()).hasSize(9).contains("größe", "日本", "line\nbreak", "dots.in.it");
        assertThat(inputs.unreadable).isEmpty();
    }

    @Test
    void deepXmlAndJsonCostNoMoreThanTheirBound() throws IOException {
        String deep = "<rss><channel><item><description>" + "<a>".repeat(300_000) + "x";
        Inputs xml = Inputs.of(Files.write(folder.resolve("deep.rss"), utf8(deep)));
        assertThat(xml.captures.size() + xml.unreadable.size()).isPositive();

        Inputs json = Inputs.of(Files.write(folder.resolve("deep.json"), utf8("[".repeat(300_000))));
        assertThat(json.reason()).contains("malformed JSON");
    }

    @Test
    void anXmlFileOfCountlessElementsIsGivenUp() throws IOException {
        String wide =
                "<rss><channel>" + "<a/>".repeat(300_000) + "<item><description>x</description></item></channel></rss>";
        Inputs inputs = Inputs.of(Files.write(folder.resolve("wide.rss"), utf8(wide)));

        assertThat(inputs.reason()).isEqualTo("holds more than 200000 elements without an item");
    }

    @Test
    void anArchiveMayComeFromStandardInput() {
        byte[] archive = Warcs.gzip(Warcs.page("https://a.example/1", "<p>Ships wait."));

        assertThat(Inputs.ofStandardInput(new ByteArrayInputStream(archive)).keys())
                .containsExactly("https://a.example/1");
    }

    /** A disk on which one file is listed and then gone. */
    private record Vanishing(String name) implements Disk {
        @Override
        public boolean exists(Path path) {
            return SYSTEM.exists(path) && !path.endsWith(name);
        }

        @Override
        public boolean isFolder(Path path) {
            return SYSTEM.isFolder(path);
        }

        @Override
        public List<Path> list(Path folder) throws IOException {
            return SYSTEM.list(folder);
        }

        @Override
        public InputStream open(Path file) throws IOException {
            if (file.endsWith(name)) {
                throw new NoSuchFileException(file.toString());
            }
            return SYSTEM.open(file);
        }
    }
}
