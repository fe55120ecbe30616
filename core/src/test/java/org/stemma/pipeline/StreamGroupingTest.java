package org.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;
import org.stemma.story.Story;

class StreamGroupingTest {
    private static final String[] EVENTS = {
        "Ferries between Halden and the islands of Sorrow stood still as captains struck for shorter watches, union chief Ada Krenn said.",
        "A landslide above the village of Tiefental buried the old road to Morvan, and engineer Jon Ulbricht expects weeks of clearing.",
        "The museum in Ostrand showed a map drawn by Captain Elias Voss that collectors had long believed to be lost at sea."
    };

    @TempDir
    private Path folder;

    private static Report report(int number, @Nullable String published) {
        String event = EVENTS[number % EVENTS.length];
        Metadata metadata = Metadata.builder()
                .published(Moment.parse(published))
                .headline(event.substring(0, 20 + number))
                .outlet(new Outlet(null, "paper" + number + ".example"))
                .build();
        return new Report("r" + number, null, metadata, "en", event + " Reader " + number + " asked why.", List.of());
    }

    private static List<Report> inOrder() {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            reports.add(report(i, i < 18 ? "2031-03-%02dT0%d:30:15Z".formatted(1 + i / 6, i % 6) : null));
        }
        return reports;
    }

    private SeekableByteChannel open() throws IOException {
        Path file = Files.createTempFile(folder, "", ".reports");
        return Files.newByteChannel(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static Map<String, String> grouped(List<Report> reports, Spill spill) {
        StreamGrouping grouping = new StreamGrouping(spill);
        reports.forEach(report -> grouping.add(new StreamGrouping.Reduced(report)));
        List<Story> stories = grouping.finish(
                (source, sink) -> source.accept(report -> sink.accept(new StreamGrouping.Reduced(report))));
        assertThat(grouping.keys()).isEqualTo(reports.stream().map(Report::key).toList());
        Map<String, String> byKey = new HashMap<>();
        stories.forEach(story -> story.reports().forEach(key -> byKey.put(key, story.id())));
        return byKey;
    }

    @Test
    void anyOrderOfTheInputGivesTheStoriesOfTheSortedOne() {
        List<Report> reports = inOrder();
        Map<String, String> sorted = grouped(reports, new Spill(1 << 20, this::open));
        assertThat(sorted.values()).containsOnly("r0", "r1", "r2");
        List<Report> dated = new ArrayList<>(reports.subList(0, 18));
        Collections.shuffle(dated, new Random(4));
        dated.addAll(9, reports.subList(18, 24));
        assertThat(grouped(dated, new Spill(1 << 20, this::open))).isEqualTo(sorted);
    }

    @Test
    void whatDoesNotFitIntoMemoryIsReadBackFromAFile() throws IOException {
        List<Report> reports = inOrder();
        Map<String, String> sorted = grouped(reports, new Spill(1 << 20, this::open));
        Collections.reverse(reports.subList(0, 18));
        try (Spill spill = new Spill(500, this::open)) {
            assertThat(grouped(reports, spill)).isEqualTo(sorted);
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aReportComesBackAsItWasSetAside() {
        Spill spill = new Spill(300, this::open);
        List<Long> places = inOrder().stream().map(spill::add).toList();
        for (int i = places.size() - 1; i >= 0; i--) {
            assertThat(spill.get(places.get(i))).isEqualTo(inOrder().get(i));
        }
    }

    private static SeekableByteChannel full() throws IOException {
        throw new IOException("No space left on device");
    }

    @Test
    void aFullDiskIsSaidWhereItMatters() {
        List<Report> reports = inOrder().subList(0, 18);
        assertThat(grouped(reports, new Spill(500, StreamGroupingTest::full))).hasSize(18);
        List<Report> late = new ArrayList<>(reports);
        Collections.reverse(late);
        assertThatThrownBy(() -> grouped(late, new Spill(500, StreamGroupingTest::full)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("sort them");
    }
}
