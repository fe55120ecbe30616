package org.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.extract.Extraction;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Content;
import org.stemma.ingest.Input;
import org.stemma.report.Outlet;

class LookAheadTest {
    private static final String PLEA = "Our readers keep the lights on at the Lantern. Will you join them?";
    private static final List<String> OPENINGS = List.of(
            "A ferry ran aground off the island of Sarn on Monday, and lifeboats took ninety passengers ashore.",
            "Farmers in the Ostra valley expect the smallest apple harvest in a decade after late frost in April.",
            "The national orchestra named a conductor from Lisbon, Helena Brandao, as its next music director.",
            "Scientists measured the deepest crack ever seen in the Torvald glacier, which widens every week.",
            "Voters rejected a plan to merge three school districts near Halden; turnout reached 61 percent.");

    @TempDir
    private java.nio.file.Path cache;

    private List<Extraction> read(int threads, List<Content> contents) {
        List<Input> inputs = IntStream.range(0, contents.size())
                .<Input>mapToObj(i -> new Input.Captured(capture("k" + i, contents.get(i))))
                .toList();
        List<Extraction> read = new ArrayList<>();
        try (Pipeline pipeline = new Pipeline(new Pipeline.Setup(cache, threads, Map.of(), Progress.NONE))) {
            pipeline.read(inputs::forEach, read::add);
        }
        return read;
    }

    private static Capture capture(String key, Content content) {
        Capture.Hints hints = Capture.Hints.builder()
                .outlet(new Outlet("Lantern", "lantern.example"))
                .build();
        return new Capture(key, key, hints, content);
    }

    private static String page(int i) {
        return OPENINGS.get(i % OPENINGS.size()) + "\n\nThis was known by noon on day " + i + ", people there said.\n\n"
                + PLEA;
    }

    private static List<Content> pages(int count) {
        return IntStream.range(0, count)
                .<Content>mapToObj(i -> new Content.Raw(page(i)))
                .toList();
    }

    private static String text(Extraction extraction) {
        return ((Extraction.Article) extraction).report().text();
    }

    @Test
    void theFirstReportsOfARunProfitFromThoseThatFollow() {
        assertThat(read(1, pages(5)))
                .hasSize(5)
                .allSatisfy(each -> assertThat(text(each)).doesNotContain("Will you join"));
    }

    @Test
    void theOrderOfTheInputIsKeptWhateverTheNumberOfThreads() {
        List<Extraction> one = read(1, pages(450));

        assertThat(one)
                .extracting(Extraction::key)
                .containsExactlyElementsOf(
                        IntStream.range(0, 450).mapToObj(i -> "k" + i).toList());
        assertThat(read(4, pages(450))).isEqualTo(one);
    }

    @Test
    void textsGivenAsCleanAreKeptCharacterForCharacter() {
        List<Content> contents = new ArrayList<>(pages(5));
        contents.add(new Content.Clean(page(1)));

        assertThat(text(read(2, contents).getLast())).isEqualTo(page(1));
    }

    @Test
    void textsGivenAsCleanTeachNothing() {
        List<Content> contents = new ArrayList<>();
        OPENINGS.forEach(each -> contents.add(new Content.Clean(each + "\n\n" + PLEA)));
        contents.add(new Content.Raw(page(0)));

        assertThat(text(read(1, contents).getLast())).contains("Will you join");
    }
}
