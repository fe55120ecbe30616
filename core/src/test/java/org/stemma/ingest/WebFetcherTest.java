package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebFetcherTest {
    private static final String PAGE = "<p>The ferry of Vell sails again.";

    @TempDir
    private Path cache;

    private LoopbackSite site;
    private WebTrial web;

    @BeforeEach
    void open() {
        site = new LoopbackSite();
        web = new WebTrial(cache);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String url(String path) {
        return site.url("paper.example", path);
    }

    private static String text(Fetched fetched) {
        if (fetched instanceof Fetched.Document document) {
            return new String(document.bytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("not fetched: " + fetched);
    }

    /** Answers in turn, the last one for good. */
    private static LoopbackSite.Answer inTurn(String... heads) {
        Deque<String> left = new ArrayDeque<>(List.of(heads));
        return (request, out) -> out.write(LoopbackSite.answer(
                left.size() > 1 ? left.removeFirst() : left.getFirst(), PAGE.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPageComesWithItsTypeAndTheAddressAfterRedirects() {
        site.redirect("/old", "/new?a=b")
                .at("/new?a=b", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=\"koi8-r\"", new byte[] {1, 2});
        Fetched.Document document = (Fetched.Document) web.fetch(url("/old"));
        assertThat(document.address()).hasToString(url("/new?a=b"));
        assertThat(document.type()).isEqualTo(new MediaType("text/html", "koi8-r"));
        assertThat(document.bytes()).containsExactly(1, 2);
    }

    @Test
    void aRequestNamesStemmaAndCarriesNeitherCookiesNorReferrer() {
        site.at("/x", "HTTP/1.1 302 Found\nLocation: /y\nSet-Cookie: who=me", new byte[0])
                .page("/y", PAGE);
        web.fetch(url("/x"));
        LoopbackSite.Request request = site.requests().getLast();
        assertThat(request.path()).isEqualTo("/y");
        assertThat(request.field("User-Agent")).isEqualTo("Stemma/1.2.3");
        assertThat(request.field("Host")).isEqualTo("paper.example:" + site.port());
        assertThat(request.fields()).doesNotContainKeys("Cookie", "Referer", "Authorization");
    }

    @ParameterizedTest
    @CsvSource({"404, not found", "403, forbidden", "410, gone", "500, a fault of the site", "418, answers 418"})
    void anAnswerThatIsNoPageIsNamed(String status, String words) {
        site.at("/x", "HTTP/1.1 " + status + " Whatever", PAGE.getBytes(StandardCharsets.UTF_8));
        assertThat(web.refusal(url("/x"))).startsWith("answers " + status).contains(words);
    }

    @Test
    void whatRobotsForbidIsNotAskedFor() {
        site.robots("User-agent: *\nDisallow: /\n\nUser-agent: stemma\nDisallow: /closed\n")
                .page("/closed/a", PAGE)
                .page("/open", PAGE)
                .redirect("/way", "/open/../closed/a");
        assertThat(web.refusal(url("/closed/a"))).isEqualTo("robots.txt of paper.example forbids it");
        assertThat(web.refusal(url("/way"))).contains("redirects to", "/closed/a", "forbids it");
        assertThat(text(web.fetch(url("/open")))).isEqualTo(PAGE);
        assertThat(site.asked()).containsExactly("/way", "/open");
    }

    @Test
    void robotsAreAskedForOnceAHost() {
        site.page("/a", PAGE).page("/b", PAGE);
        try (WebFetcher fetcher = web.fetcher()) {
            fetcher.fetch(url("/a"));
            fetcher.fetch(url("/b"));
            fetcher.fetch(site.url("other.example", "/a"));
        }
        assertThat(site.requests().stream()
                        .filter(each -> each.path().equals("/robots.txt"))
                        .map(each -> each.field("Host")))
                .containsExactly("paper.example:" + site.port(), "other.example:" + site.port());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void robotsThatAreNotThereForbidNothing(int status) {
        site.at(
                        "/robots.txt",
                        "HTTP/1.1 " + status + " No",
                        "User-agent: *\nDisallow: /".getBytes(StandardCharsets.UTF_8))
                .page("/x", PAGE);
        assertThat(text(web.fetch(url("/x")))).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void robotsThatCannotBeHadForbidAll(int status) {
        site.at("/robots.txt", "HTTP/1.1 " + status + " No", new byte[0]).page("/x", PAGE);
        assertThat(web.refusal(url("/x"))).startsWith("robots.txt of paper.example answers " + status);
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void robotsThatBreakOffForbidAll() {
        site.at(
                        "/robots.txt",
                        (request, out) -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nUser-agent: *\n"
                                .getBytes(StandardCharsets.UTF_8)))
                .page("/x", PAGE);
        assertThat(web.refusal(url("/x")))
                .isEqualTo("robots.txt of paper.example is truncated: it ends in the middle; all counts as forbidden");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void robotsAreReadThroughRedirectsAndUpToABound() {
        String endless = "User-agent: *\nDisallow: /closed\n" + "# nothing\n".repeat(100_000);
        site.redirect("/robots.txt", site.url("other.example", "/rules"))
                .at("/rules", "HTTP/1.1 200 OK", endless.getBytes(StandardCharsets.UTF_8));
        assertThat(web.refusal(url("/closed"))).contains("forbids it");
        assertThat(web.refusal(url("/gone"))).contains("not found");
    }

    @Test
    void aHostIsLeftAloneBetweenTwoRequests() {
        site.page("/a", PAGE).page("/b", PAGE);
        try (WebFetcher fetcher = web.delay(Duration.ofSeconds(1)).fetcher()) {
            fetcher.fetch(url("/a"));
            fetcher.fetch(url("/b"));
            fetcher.fetch(site.url("other.example", "/a"));
        }
        // robots, a, b of the one host; robots, a of the other
        assertThat(web.clock.slept)
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "20, 20", "86400, 30"})
    void thePauseThatRobotsAskForIsKeptUpToABound(int asked, int kept) {
        site.robots("User-agent: *\nCrawl-delay: " + asked + "\n")
                .page("/a", PAGE)
                .page("/b", PAGE);
        try (WebFetcher fetcher = web.delay(Duration.ofSeconds(1)).fetcher()) {
            fetcher.fetch(url("/a"));
            fetcher.fetch(url("/b"));
        }
        assertThat(web.clock.slept).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(kept));
        assertThat(web.notes).hasSize(kept >= 5 ? 1 : 0);
    }

    @Test
    void aSiteThatAsksToComeBackLaterIsAskedAgain() {
        site.at("/x", inTurn("HTTP/1.1 503 Later", "HTTP/1.1 429 Later\nRetry-After: 7", "HTTP/1.1 200 OK"));
        assertThat(text(web.fetch(url("/x")))).isEqualTo(PAGE);
        assertThat(web.clock.slept).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(7));
        assertThat(web.notes).hasSize(2).first().asString().contains("/x", "503", "asked again in 2 s");
    }

    @Test
    void aTimeToComeBackMayBeADate() {
        site.at("/x", inTurn("HTTP/1.1 503 Later\nRetry-After: Tue, 5 Mar 2024 10:00:09 GMT", "HTTP/1.1 200 OK"));
        assertThat(text(web.fetch(url("/x")))).isEqualTo(PAGE);
        assertThat(web.clock.slept).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void aSiteThatStaysBusyOrAsksForTooMuchIsGivenUp() {
        site.at("/busy", inTurn("HTTP/1.1 503 Later")).at("/long", inTurn("HTTP/1.1 429 Later\nRetry-After: 3600"));
        assertThat(web.refusal(url("/busy"))).isEqualTo("answers 503, not available now");
        assertThat(web.refusal(url("/long"))).contains("429", "asks to wait 3600 s");
        assertThat(site.asked()).containsExactly("/busy", "/busy", "/busy", "/long");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        site.at("/x", (request, out) -> versioned(request, out, "\"v1\""));
        assertThat(text(web.fetch(url("/x")))).isEqualTo(PAGE);
        Fetched.Document again = (Fetched.Document) web.fetch(url("/x"));
        assertThat(text(again)).isEqualTo(PAGE);
        assertThat(again.type()).isEqualTo(new MediaType("text/html", "utf-8"));
        assertThat(site.requests().getLast().field("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(site.requests().getLast().field("If-Modified-Since")).isEqualTo("Mon, 04 Mar 2024 10:00:00 GMT");
    }

    private static void versioned(LoopbackSite.Request request, OutputStream out, String tag) throws IOException {
        boolean same = request.field("If-None-Match").equals(tag);
        String head = "HTTP/1.1 " + (same ? "304 Not Modified" : "200 OK\nContent-Type: text/html; charset=utf-8")
                + "\nETag: " + tag + "\nLast-Modified: Mon, 04 Mar 2024 10:00:00 GMT";
        out.write(LoopbackSite.answer(head, same ? new byte[0] : PAGE.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void privateAddressesAreRefusedAndNotAsked() {
        site.page("/x", PAGE);
        web.publicOnly().names(Map.of("mixed.example", "8.8.8.8 10.0.0.7", "mapped.example", "::ffff:192.168.0.1"));
        assertThat(web.refusal(url("/x")))
                .isEqualTo("private address: paper.example is 127.0.0.1 (loopback); --allow-private permits it");
        assertThat(web.refusal(site.url("mixed.example", "/x"))).contains("10.0.0.7 (private)");
        assertThat(web.refusal(site.url("mapped.example", "/x"))).contains("192.168.0.1 (private)");
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void aNameIsResolvedOnceARequestAndTheCheckedAddressIsTheOneAsked() {
        site.page("/x", PAGE);
        web.fetch(url("/x"));
        assertThat(web.lookups).as("robots.txt and the page").containsExactly("paper.example", "paper.example");
    }

    @Test
    void redirectsAreCheckedAsTheFirstAddressIs() {
        site.redirect("/file", "file:///etc/hostname")
                .redirect("/number", "http://2130706433/")
                .redirect("/user", "http://a:b@paper.example/")
                .redirect("/loop", "/loop")
                .redirect("/gone", "http://unknown.invalid/x");
        assertThat(web.refusal(url("/file"))).contains("redirects to file:///etc/hostname", "not an http");
        assertThat(web.refusal(url("/number"))).contains("number");
        assertThat(web.refusal(url("/user"))).contains("user name or password");
        assertThat(web.refusal(url("/loop"))).isEqualTo("redirects more than 5 times");
        assertThat(web.refusal(url("/gone")))
                .isEqualTo("redirects to http://unknown.invalid/x: cannot be reached: no host unknown.invalid");
    }

    @Test
    void aHostThatRefusesIsNamed() throws IOException {
        int port;
        try (ServerSocket nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }
        assertThat(web.refusal("http://paper.example:" + port + "/x"))
                .isEqualTo("cannot be reached: paper.example:" + port + " refuses");
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, is a PDF",
        "image/jpeg, is no page and no feed but image/jpeg",
        "video/mp4, video/mp4",
        "image/svg+xml, image/svg+xml",
    })
    void otherTypesAreRefusedBeforeTheirBodies(String type, String reason) {
        site.at("/x", LoopbackSite.stalling("HTTP/1.1 200 OK\nContent-Type: " + type + "\nContent-Length: 9999\n\n"));
        assertThat(web.refusal(url("/x")).replace(",", "")).contains(reason);
    }
}
