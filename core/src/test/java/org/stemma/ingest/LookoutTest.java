package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.ingest.Capture.Hints;

/** Looks at lists and pages of a loopback site. */
class LookoutTest {
    private static final String FEED_HEAD = "HTTP/1.1 200 OK\nContent-Type: application/rss+xml";
    private static final String ITEM =
            "<item><title>Gulls return</title><link>/gulls.html</link><description>short</description></item>";

    @TempDir
    private Path cache;

    private final LoopbackSite site = new LoopbackSite();

    @AfterEach
    void stop() {
        site.close();
    }

    private static byte[] feed(String items) {
        return ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Gull Post</title>" + items
                        + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String url(String path) {
        return site.url("gull.example", path);
    }

    private WebTrial trial() {
        return new WebTrial(cache);
    }

    private ListLook look(WebTrial trial, String path, Validators known) {
        try (Lookout lookout = new Lookout(trial.fetcher(), Limits.USUAL)) {
            return lookout.list(url(path), known);
        }
    }

    private ListLook look(String path) {
        return look(trial(), path, Validators.NONE);
    }

    private String failure(WebTrial trial, String path) {
        ListLook look = look(trial, path, Validators.NONE);
        assertThat(look).isInstanceOf(ListLook.Failed.class);
        return ((ListLook.Failed) look).reason();
    }

    @Test
    void aListGivesItsEntriesAndByWhatItIsKnown() {
        site.at("/feed", FEED_HEAD + "\nETag: \"a1\"\nCache-Control: public, max-age=900", feed(ITEM));
        assertThat(look("/feed")).isInstanceOfSatisfying(ListLook.Listing.class, listing -> {
            assertThat(listing.validators()).isEqualTo(new Validators("\"a1\"", null));
            assertThat(listing.fresh()).isEqualTo(Duration.ofMinutes(15));
            assertThat(listing.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.key()).isEqualTo(url("/gulls.html"));
                assertThat(entry.hints().title()).isEqualTo("Gulls return");
                assertThat(entry.capture()).isNull();
            });
        });
        assertThat(site.asked()).containsExactly("/feed");
    }

    @Test
    void aListIsAskedForUnderItsConditionsAndMayBeUnchanged() {
        site.at("/feed", "HTTP/1.1 304 Not Modified", new byte[0]);
        Validators known = new Validators("\"a1\"", "Tue, 05 Mar 2024 09:00:00 GMT");
        assertThat(look(trial(), "/feed", known)).isInstanceOf(ListLook.Unchanged.class);
        assertThat(site.requests().getLast().field("If-None-Match")).isEqualTo("\"a1\"");
        assertThat(site.requests().getLast().field("If-Modified-Since")).isEqualTo("Tue, 05 Mar 2024 09:00:00 GMT");
    }

    @Test
    void aStampChangesWithWhatTheListSays() {
        site.at("/a", FEED_HEAD, feed(ITEM)).at("/b", FEED_HEAD, feed(ITEM.replace("return", "left")));
        assertThat(stamp("/a")).isEqualTo(stamp("/a")).isNotEqualTo(stamp("/b"));
    }

    private String stamp(String path) {
        return ((ListLook.Listing) look(path)).entries().getFirst().stamp();
    }

    @Test
    void aSiteThatAsksForTimeIsAskedOnce() {
        site.at("/feed", "HTTP/1.1 429 Too Many Requests\nRetry-After: 1800", new byte[0]);
        assertThat(look("/feed"))
                .isEqualTo(new ListLook.PutOff("answers 429, too many requests", Duration.ofMinutes(30)));
        assertThat(site.asked()).hasSize(1);
    }

    @Test
    void whatIsGoneIsGone() {
        site.at("/feed", "HTTP/1.1 410 Gone", new byte[0]);
        assertThat(look("/feed")).isEqualTo(new ListLook.Gone("answers 410, gone"));
    }

    @Test
    void robotsAreHeard() {
        site.robots("User-agent: *\nDisallow: /feed").at("/feed", FEED_HEAD, feed(ITEM));
        assertThat(failure(trial(), "/feed")).isEqualTo("robots.txt of gull.example forbids it");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void rulesOfASiteAreAskedForAgainTheNextDay() {
        WebTrial trial = trial();
        site.at("/feed", FEED_HEAD, feed(ITEM));
        try (Lookout lookout = new Lookout(trial.fetcher(), Limits.USUAL)) {
            lookout.list(url("/feed"), Validators.NONE);
            site.robots("User-agent: *\nDisallow: /");
            assertThat(lookout.list(url("/feed"), Validators.NONE)).isInstanceOf(ListLook.Listing.class);
            trial.clock.sleep(Duration.ofDays(1));
            assertThat(lookout.list(url("/feed"), Validators.NONE)).isInstanceOf(ListLook.Failed.class);
        }
    }

    @Test
    void aSiteIsAskedSoonAgainWhoseRulesCouldNotBeHad() {
        WebTrial trial = trial();
        site.at("/robots.txt", "HTTP/1.1 500 Oops", new byte[0]).at("/feed", FEED_HEAD, feed(ITEM));
        try (Lookout lookout = new Lookout(trial.fetcher(), Limits.USUAL)) {
            assertThat(lookout.list(url("/feed"), Validators.NONE)).isInstanceOf(ListLook.Failed.class);
            site.robots("");
            assertThat(lookout.list(url("/feed"), Validators.NONE)).isInstanceOf(ListLook.Failed.class);
            trial.clock.sleep(Duration.ofMinutes(5));
            assertThat(lookout.list(url("/feed"), Validators.NONE)).isInstanceOf(ListLook.Listing.class);
        }
    }

    @Test
    void privateAddressesAreRefused() {
        site.at("/feed", FEED_HEAD, feed(ITEM));
        assertThat(failure(trial().publicOnly(), "/feed")).contains("private address", "127.0.0.1");
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void aRedirectIntoAPrivateNetworkIsRefused() {
        site.redirect("/feed", "http://inside.example/feed");
        WebTrial trial = trial().names(Map.of("inside.example", "10.0.0.8", "gull.example", "127.0.0.1"));
        assertThat(failure(trial.publicOnly(), "/feed")).contains("private address");
    }

    @Test
    void redirectsInACircleEnd() {
        site.redirect("/feed", "/again").redirect("/again", "/feed");
        assertThat(failure(trial(), "/feed")).contains("redirects");
        assertThat(site.asked()).hasSizeLessThan(10);
    }

    @Test
    void aFeedThatNeverEndsIsBounded() {
        site.at("/feed", (request, out) -> {
            out.write(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write("<rss version=\"2.0\"><channel>".getBytes(StandardCharsets.US_ASCII));
            flood(out);
        });
        assertThat(failure(trial().documents(1 << 20), "/feed")).isEqualTo("is larger than 1 MB");
    }

    private static void flood(OutputStream out) throws IOException {
        while (true) {
            out.write(ITEM.getBytes(StandardCharsets.UTF_8)); // until the other side closes
        }
    }

    @Test
    void aFeedThatStallsIsBoundedInTime() {
        site.at("/feed", LoopbackSite.stalling(FEED_HEAD + "\n\n<rss version=\"2.0\"><channel>"));
        assertThat(failure(trial().within(Duration.ofMillis(300)), "/feed")).contains("took longer than 0.3 s");
    }

    @Test
    void aLengthThatIsALieIsNamed() {
        site.at(
                "/feed",
                (request, out) -> out.write(
                        ("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: 9000\r\n\r\n<rss/>")
                                .getBytes(StandardCharsets.US_ASCII)));
        assertThat(failure(trial(), "/feed")).contains("truncated");
    }

    @Test
    void moreEntriesThanAreReadAreCounted() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 620; i++) {
            items.append(ITEM.replace("gulls", "gulls" + i));
        }
        site.at("/feed", FEED_HEAD, feed(items.toString()));
        assertThat(look("/feed")).isInstanceOfSatisfying(ListLook.Listing.class, listing -> {
            assertThat(listing.entries()).hasSize(500);
            assertThat(listing.notes()).containsExactly("lists 620 entries; the first 500 are read");
        });
    }

    @Test
    void anEmptyFeedIsAListOfNothing() {
        site.at("/feed", FEED_HEAD, feed(""));
        assertThat(look("/feed"))
                .isInstanceOfSatisfying(
                        ListLook.Listing.class,
                        listing -> assertThat(listing.entries()).isEmpty());
    }

    @Test
    void jsonFeedsAndSitemapsAreLists() {
        site.at(
                "/f",
                "HTTP/1.1 200 OK\nContent-Type: application/feed+json",
                ("{\"version\":\"https://jsonfeed.org/version/1.1\","
                                + "\"title\":\"Gull\",\"items\":[{\"id\":\"1\",\"url\":\"http://gull.example/one\",\"title\":\"One\"}]}")
                        .getBytes(StandardCharsets.UTF_8));
        site.at(
                "/s",
                "HTTP/1.1 200 OK\nContent-Type: application/xml",
                ("<?xml version=\"1.0\"?><urlset xmlns="
                                + "\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>http://gull.example/two</loc></url></urlset>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(((ListLook.Listing) look("/f")).entries())
                .extracting(ListLook.Entry::key)
                .containsExactly("http://gull.example/one");
        assertThat(((ListLook.Listing) look("/s")).entries())
                .extracting(ListLook.Entry::key)
                .containsExactly("http://gull.example/two");
    }

    @Test
    void aPageIsNoFeedAndMayNameOne() {
        site.page(
                "/",
                "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\"></head><body></body></html>");
        assertThat(failure(trial(), "/")).isEqualTo("is a page, not a feed; it names the feed " + url("/feed"));
    }

    @Test
    void aPageIsCapturedWithTheHintsOfItsList() {
        site.page("/gulls.html", "<html><body><p>Gulls.</p></body></html>");
        Hints hints = Hints.builder().title("Gulls return").build();
        try (Lookout lookout = new Lookout(trial().fetcher(), Limits.USUAL)) {
            assertThat(lookout.page(url("/gulls.html"), hints))
                    .isInstanceOfSatisfying(PageLook.Captured.class, page -> {
                        assertThat(page.capture().key()).isEqualTo(url("/gulls.html"));
                        assertThat(page.capture().hints().title()).isEqualTo("Gulls return");
                    });
            assertThat(lookout.page(url("/none.html"), hints))
                    .isEqualTo(new PageLook.Failed("answers 404, not found", false));
        }
    }

    @Test
    void aPageThatWillNeverBeOneIsNotAskedForAgain() {
        site.at("/feed", FEED_HEAD, feed(ITEM)).at("/away", "HTTP/1.1 410 Gone", new byte[0]);
        try (Lookout lookout = new Lookout(trial().fetcher(), Limits.USUAL)) {
            assertThat(lookout.page(url("/feed"), Hints.NONE))
                    .isEqualTo(new PageLook.Failed("is a list itself, not a page; watch it by its own address", true));
            assertThat(lookout.page(url("/away"), Hints.NONE))
                    .isEqualTo(new PageLook.Failed("answers 410, gone", true));
        }
    }
}
