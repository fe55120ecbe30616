package org.stemma.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.SharedPipeline;
import org.stemma.app.TestClock;
import org.stemma.app.TestSite;
import org.stemma.app.watch.WatchEvent.Kind;
import org.stemma.ingest.Fetching;
import org.stemma.ingest.Lookout;
import org.stemma.ingest.Subscriptions.Subscription;
import org.stemma.pipeline.Archive;
import org.stemma.store.ReportRow;
import org.stemma.store.WatchTable.WatchRow;

class WatcherTest {
    private static final String HARBOUR = page(
            "Harbour of Vell reopens",
            "The harbour of Vell reopened on Monday after a storm had closed it for three days, the port office said.",
            "Forty ships had waited outside the breakwater, the office said in a statement on its page.",
            "The pilots begin with the ships that carry livestock, said Ines Falk, who leads the office.");
    private static final String WHEAT = page(
            "Wheat falls in Corvane",
            "The price of wheat fell by a tenth in Corvane on Friday after the ministry promised to open its stores.",
            "Minister Ivo Salme said that 40,000 tons would be sold before the end of the month.",
            "Traders in the capital had expected less, and said that the price would fall further.");

    @TempDir
    private Path folder;

    private final TestSite site = new TestSite();
    private final TestClock clock = new TestClock("2031-05-05T10:00:00Z");
    private final List<WatchEvent> events = new ArrayList<>();

    @AfterEach
    void stop() {
        site.close();
    }

    private static String page(String title, String... paragraphs) {
        return "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>"
                + String.join("</p><p>", paragraphs) + "</p></article></body></html>";
    }

    /** What is done with a watcher over the store of this test, in a program of its own. */
    private interface Run {
        void with(Watcher watcher, Archive archive);
    }

    private void program(Run run, String... feeds) {
        program(run, true, false, feeds);
    }

    private void program(Run run, boolean allowPrivate, boolean again, String... feeds) {
        Fetching fetching = new Fetching("1.2.3", folder.resolve("cache"), Duration.ZERO, allowPrivate);
        Rhythm rhythm = new Rhythm(Duration.ofMinutes(10));
        try (Archive archive = SharedPipeline.archive(folder.resolve("store"), clock);
                Watcher watcher = new Watcher(archive, new Lookout(fetching, note -> {}), rhythm, clock, events::add)) {
            watcher.watch(
                    List.of(feeds).stream()
                            .map(each -> new Subscription(site.url(each), null, ""))
                            .toList(),
                    again);
            run.with(watcher, archive);
        }
    }

    private static WatchRow only(Archive archive) {
        return archive.store().read(tables -> tables.watches().active()).getFirst();
    }

    private List<Kind> kinds() {
        return events.stream().map(WatchEvent::kind).toList();
    }

    private void pass(Duration time) {
        clock.pass(time);
        events.clear();
        site.forgetRequests();
    }

    private static List<String> ids(Archive archive) {
        return archive.store().read(tables -> tables.reports().latest(10)).stream()
                .map(ReportRow::id)
                .sorted()
                .toList();
    }

    @Test
    void newPagesOfAFeedBecomeReportsOnce() {
        site.feed("/feed", "\"1\"", "/harbour").page("/harbour", HARBOUR);
        program(
                (watcher, archive) -> {
                    assertThat(watcher.round()).isEqualTo(1);
                    assertThat(ids(archive)).containsExactly(site.url("/harbour"));
                    assertThat(only(archive).added()).isEqualTo(1);
                    pass(Duration.ofMinutes(10));
                    site.feed("/feed", "\"2\"", "/wheat", "/harbour").page("/wheat", WHEAT);
                    assertThat(watcher.round()).isEqualTo(1);
                    assertThat(site.asked()).containsExactly("/feed", "/wheat");
                },
                "/feed");
    }

    @Test
    void nothingIsLookedAtBeforeItsTime() {
        site.feed("/feed", "\"1\"", "/harbour").page("/harbour", HARBOUR);
        program(
                (watcher, archive) -> {
                    watcher.round();
                    assertThat(watcher.next()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
                    pass(Duration.ofMinutes(9));
                    assertThat(watcher.round()).isZero();
                    assertThat(site.asked()).isEmpty();
                },
                "/feed");
    }

    @Test
    void aRestartAsksUnderConditionsAndFetchesNothingAgain() {
        site.feed("/feed", "\"1\"", "/harbour").page("/harbour", HARBOUR);
        program((watcher, archive) -> watcher.round(), "/feed");
        pass(Duration.ofMinutes(10));
        program(
                (watcher, archive) -> {
                    assertThat(watcher.round()).isZero();
                    assertThat(only(archive).state()).isEqualTo("well");
                },
                "/feed");
        assertThat(site.asked()).containsExactly("/feed");
        assertThat(site.requests("/feed").getFirst().field("If-none-match")).isEqualTo("\"1\"");
        assertThat(kinds()).containsExactly(Kind.UNCHANGED);
    }

    @Test
    void aPageThatWasListedBeforeAStopIsFetchedAfterIt() {
        site.feed("/feed", "\"1\"", "/harbour").status("/harbour", 502, Map.of());
        program((watcher, archive) -> assertThat(watcher.round()).isZero(), "/feed");
        assertThat(kinds()).containsExactly(Kind.LISTED, Kind.UNREACHED);
        pass(Duration.ofMinutes(10));
        site.page("/harbour", HARBOUR);
        program((watcher, archive) -> assertThat(watcher.round()).isEqualTo(1), "/feed");
        assertThat(kinds()).containsExactly(Kind.UNCHANGED, Kind.ADDED);
    }

    @Test
    void aPageWithOtherWordsIsAVersionAndOneInOtherSurroundingsIsNot() {
        site.feed("/feed", "\"1\"", "/harbour").page("/harbour", HARBOUR);
        program(
                (watcher, archive) -> {
                    watcher.round();
                    pass(Duration.ofHours(1));
                    site.page("/harbour", HARBOUR.replace("</body>", "<footer>Visit 1234</footer></body>"));
                    assertThat(watcher.round()).isZero();
                    assertThat(kinds()).contains(Kind.KNOWN).doesNotContain(Kind.CHANGED);
                    pass(Duration.ofHours(6));
                    site.page("/harbour", HARBOUR.replace("Forty ships", "Fourteen ships"));
                    assertThat(watcher.round()).isEqualTo(1);
                    assertThat(kinds()).contains(Kind.CHANGED);
                    assertThat(ids(archive)).containsExactly(site.url("/harbour"), site.url("/harbour") + "~2");
                    List<ReportRow> versions =
                            archive.store().read(tables -> tables.reports().ofAddress(site.url("/harbour")));
                    assertThat(versions).hasSize(2);
                },
                "/feed");
    }

    @Test
    void aFeedThatFailsIsLeftAloneForLongerEachTime() {
        site.status("/feed", 500, Map.of());
        program(
                (watcher, archive) -> {
                    for (int minutes : new int[] {20, 40, 80}) {
                        watcher.round();
                        assertThat(watcher.next()).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
                        pass(Duration.ofMinutes(minutes));
                    }
                    assertThat(only(archive).reason()).isEqualTo("answers 500, a fault of the site");
                    site.feed("/feed", "", "/harbour").page("/harbour", HARBOUR);
                    assertThat(watcher.round()).isEqualTo(1);
                    assertThat(only(archive)).satisfies(row -> {
                        assertThat(row.state()).isEqualTo("well");
                        assertThat(row.failures()).isZero();
                        assertThat(row.reason()).isNull();
                    });
                },
                "/feed");
    }

    @Test
    void aSiteThatAsksForAPauseGetsIt() {
        site.status("/feed", 429, Map.of("Retry-After", "7200"));
        program(
                (watcher, archive) -> {
                    watcher.round();
                    assertThat(watcher.next()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
                    assertThat(site.asked()).hasSize(1);
                },
                "/feed");
    }

    @Test
    void aFeedThatIsGoneIsNotAskedForAgainUnlessTheUserWants() {
        site.status("/feed", 410, Map.of());
        program((watcher, archive) -> watcher.round(), "/feed");
        pass(Duration.ofDays(400));
        program(
                (watcher, archive) -> {
                    watcher.round();
                    assertThat(site.asked()).isEmpty();
                    assertThat(only(archive).state()).isEqualTo("gone");
                },
                "/feed");
        program((watcher, archive) -> watcher.round(), true, true, "/feed");
        assertThat(site.asked()).containsExactly("/feed");
    }

    @Test
    void oneFeedThatFailsStopsNoOther() {
        site.status("/a", 500, Map.of()).feed("/b", "\"1\"", "/harbour").page("/harbour", HARBOUR);
        program((watcher, archive) -> assertThat(watcher.round()).isEqualTo(1), "/a", "/b");
    }

    @Test
    void aPageThatTwoFeedsListIsFetchedOnce() {
        site.feed("/a", "\"1\"", "/harbour").feed("/b", "\"1\"", "/harbour").page("/harbour", HARBOUR);
        program((watcher, archive) -> watcher.round(), "/a", "/b");
        assertThat(site.requests("/harbour")).hasSize(1);
    }

    @Test
    void whatRobotsForbidIsNotFetched() {
        site.page("/robots.txt", "User-agent: *\nDisallow: /harbour");
        site.feed("/feed", "\"1\"", "/harbour").page("/harbour", HARBOUR);
        program((watcher, archive) -> assertThat(watcher.round()).isZero(), "/feed");
        assertThat(site.requests("/harbour")).isEmpty();
        assertThat(events.getLast().detail()).contains("robots.txt of 127.0.0.1 forbids it");
    }

    @Test
    void privateAddressesAreRefused() {
        site.feed("/feed", "\"1\"", "/harbour");
        program(
                (watcher, archive) -> {
                    watcher.round();
                    assertThat(only(archive).state()).isEqualTo("failing");
                    assertThat(only(archive).reason()).contains("private address");
                },
                false,
                false,
                "/feed");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void whatIsWatchedNoMoreIsLeftAlone() {
        site.feed("/a", "\"1\"", "/harbour").feed("/b", "\"1\"").status("/harbour", 503, Map.of("Retry-After", "3600"));
        program((watcher, archive) -> watcher.round(), "/a");
        pass(Duration.ofDays(1));
        program((watcher, archive) -> watcher.round(), "/b");
        assertThat(site.asked()).containsExactly("/b");
    }
}
