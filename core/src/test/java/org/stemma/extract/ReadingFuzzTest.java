package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Content;
import org.stemma.report.Report;

/** Whatever the bytes are: a result, no fault. `make fuzz` searches; without it only the seeds and what was found before run. */
class ReadingFuzzTest {
    private static final ReportReader READER = new ReportReader(Gazetteer.load(), PageGoldenTest.CLOCK);

    static Stream<byte[]> pages() throws IOException, URISyntaxException {
        return PageGoldenTest.pages().map(ReadingFuzzTest::bytes);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @MethodSource("pages")
    @FuzzTest(maxDuration = "2m")
    void anyBytesAsAPage(byte[] bytes) {
        holds(READER.read(new Capture("k", "u", Capture.Hints.NONE, new Content.Html(bytes, null))));
    }

    @MethodSource("pages")
    @FuzzTest(maxDuration = "2m")
    void anyBytesAsScrapedText(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        holds(READER.read(new Capture("k", "u", Capture.Hints.NONE, new Content.Raw(text))));
    }

    private static void holds(Extraction extraction) {
        if (extraction instanceof Extraction.Article article) {
            Report report = article.report();
            assertThat(report.text())
                    .isNotBlank()
                    .doesNotContain("\n\n\n")
                    .isEqualTo(report.text().strip());
            assertThat(report.metadata().authors()).allMatch(name -> !name.isBlank());
        }
    }
}
