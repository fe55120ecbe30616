package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.ingest.Capture.Content;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Dateline;
import org.stemma.report.Outlet;
import org.stemma.report.Revision;

/**
 * Sources beside what they must give: {@code NAME} and {@code NAME.expected.txt}, in the folder {@code sources}. Set the system
 * property {@code stemma.golden} to a folder to have what they give written there.
 */
class SourceGoldenTest {
    static Stream<Path> sources() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(SourceGoldenTest.class.getResource("sources"))
                .toURI());
        return Files.list(folder)
                .filter(path -> !path.toString().endsWith(".expected.txt"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aSourceGivesWhatIsExpected(Path source) throws IOException {
        String name = source.getFileName() + ".expected.txt";
        StringBuilder found = new StringBuilder();
        CaptureSource read = CaptureSources.of(
                List.of(source.toString()),
                java.io.InputStream.nullInputStream(),
                warning -> line(found, "??", warning));
        read.forEach(input -> found.append(written(input, source.getParent().toString())));
        String golden = System.getProperty("stemma.golden", "");
        if (!golden.isEmpty()) {
            Files.writeString(Path.of(golden, name), found);
        }
        assertThat(found).hasToString(Files.readString(source.resolveSibling(name)));
    }

    private static String written(Input input, String folder) {
        StringBuilder out = new StringBuilder();
        switch (input) {
            case Input.Captured captured -> capture(out, captured.capture(), folder);
            case Input.Unreadable lost ->
                line(out, "!!", lost.key() + " @ " + lost.uri().replace(folder + "/", "") + ": " + lost.reason());
        }
        return out.toString();
    }

    private static void capture(StringBuilder out, Capture capture, String folder) {
        line(out, "==", capture.key() + " @ " + capture.uri().replace(folder + "/", ""));
        Hints hints = capture.hints();
        line(out, "url:", hints.url());
        line(out, "outlet:", hints.outlet() == null || hints.outlet().equals(Outlet.UNKNOWN) ? null : hints.outlet());
        line(out, "title:", hints.title());
        line(out, "published:", hints.published());
        line(out, "modified:", hints.modified());
        line(out, "authors:", hints.authors().isEmpty() ? null : hints.authors());
        line(out, "agency:", hints.agency());
        line(out, "dateline:", hints.dateline().equals(Dateline.NONE) ? null : hints.dateline());
        line(out, "revision:", hints.revision().equals(Revision.NONE) ? null : hints.revision());
        line(out, "section:", hints.section());
        line(out, "keywords:", hints.keywords().isEmpty() ? null : hints.keywords());
        content(out, capture.content());
    }

    private static void content(StringBuilder out, Content content) {
        String text = switch (content) {
            case Content.Html html -> "html:\n" + new String(html.bytes(), StandardCharsets.UTF_8);
            case Content.Raw raw -> "raw:\n" + raw.text();
            case Content.Clean clean -> "clean:\n" + clean.text();
        };
        out.append(text.lines()
                .map(line -> "  " + line)
                .collect(Collectors.joining("\n", "", "\n"))
                .substring(2));
    }

    private static void line(StringBuilder out, String name, Object value) {
        if (value != null) {
            out.append(name).append(' ').append(value).append('\n');
        }
    }
}
