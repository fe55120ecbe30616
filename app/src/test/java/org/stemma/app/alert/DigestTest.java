package org.stemma.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.TestClock;
import org.stemma.app.json.Json;
import org.stemma.app.view.StoryLine;
import org.stemma.store.DeliveryTable.DeliveryRow;
import org.stemma.store.RecordCodec;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.store.StoryRow;

class DigestTest {
    private static final LocalDate DAY = LocalDate.parse("2031-05-04");

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock("2031-05-05T05:59:00Z");
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(StoreAddress.of(folder.toString(), folder));
        put("old", "2031-05-01T10:00:00Z", "2031-05-02T10:00:00Z", 50, 1, 0);
        put("lasting", "2031-05-03T10:00:00Z", "2031-05-05T10:00:00Z", 41, 1, 2);
        put("begun", "2031-05-04T10:00:00Z", "2031-05-04T12:00:00Z", 4, 4, 0);
        put("<b>mark</b>", "2031-05-04T23:59:59Z", "2031-05-04T23:59:59Z", 9, 2, 0);
        put("tomorrow", "2031-05-05T00:00:00Z", "2031-05-05T12:00:00Z", 7, 1, 0);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void put(String id, String first, String last, int reports, int origins, int undecided) {
        long firstAt = Instant.parse(first).toEpochMilli();
        long lastAt = Instant.parse(last).toEpochMilli();
        List<StoryLine.Change> changes =
                id.equals("lasting") ? List.of(new StoryLine.Change("number", "14", "40", 22)) : List.of();
        byte[] summary =
                RecordCodec.write(new StoryLine(List.of(firstAt), List.of("AP"), List.of("Bay"), changes, List.of()));
        StoryRow row = new StoryRow(
                id,
                "Headline " + id,
                first,
                last,
                firstAt,
                lastAt,
                reports,
                3,
                origins,
                undecided,
                changes.size(),
                null,
                "en",
                1,
                false,
                summary);
        store.write(tables -> {
            tables.stories().put(row, null);
            return true;
        });
    }

    private static List<String> ids(List<Digest.Line> lines) {
        return lines.stream().map(each -> each.story().id()).toList();
    }

    @Test
    void aDayHasTheStoriesThatWereReportedOnIt() {
        Digest digest = Digest.of(store, DAY, ZoneOffset.UTC);
        assertThat(digest.stories()).isEqualTo(3);
        assertThat(digest.begun()).isEqualTo(2);
        assertThat(ids(digest.fresh())).containsExactly("<b>mark</b>", "begun");
        assertThat(ids(digest.echoed())).containsExactly("lasting", "<b>mark</b>");
        assertThat(ids(digest.changed())).containsExactly("lasting");
        assertThat(digest.changed().getFirst().change()).isEqualTo("number: 14 to 40 in 22 reports");
        assertThat(ids(digest.undecided())).containsExactly("lasting");
    }

    @Test
    void aDayBeginsWhereTheReaderLives() {
        assertThat(ids(Digest.of(store, DAY, ZoneId.of("Asia/Tokyo")).fresh())).containsExactly("begun");
    }

    private DigestSender sender() {
        AlertSettings settings = new AlertSettings(
                "http://stemma.example",
                false,
                ZoneOffset.UTC,
                null,
                new AlertSettings.DigestMail(6, ZoneOffset.UTC, List.of("a@post.example", "b@post.example")));
        return new DigestSender(store, clock, settings);
    }

    @Test
    void theDayBeforeIsMailedAtItsHourAndOnce() {
        assertThat(sender().send()).isZero();
        clock.pass(Duration.ofMinutes(1));
        assertThat(sender().send()).isEqualTo(2);
        assertThat(sender().send()).isZero();
        clock.pass(Duration.ofHours(12));
        assertThat(sender().send()).isZero();
        List<DeliveryRow> deliveries = store.read(tables -> tables.deliveries().ofAlert(0, 10));
        assertThat(deliveries)
                .extracting(DeliveryRow::target)
                .containsExactlyInAnyOrder("a@post.example", "b@post.example");
        Letters.Mail mail = Json.read(deliveries.getFirst().payload(), Letters.Mail.class);
        assertThat(mail.text())
                .contains("2 new stories, 3 in all", "number: 14 to 40", "http://stemma.example/digest/2031-05-04");
        assertThat(mail.html()).contains("Headline &lt;b&gt;mark&lt;/b&gt;").doesNotContain("<b>mark");
    }

    @Test
    void anEmptyDayIsNotMailed() {
        clock.pass(Duration.ofDays(30));
        assertThat(sender().send()).isZero();
    }
}
