package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.ingest.Capture.Content;

/** Addresses among the paths of a command. */
@Timeout(20)
class WebReaderTest {
    private static final String LONG = "The ferry of Vell sails again after a week, its captain says. ".repeat(20);

    @TempDir
    private Path folder;

    private LoopbackSite site;
    private WebTrial web;

    @BeforeEach
    void open() {
        site = new LoopbackSite();
        web = new WebTrial(folder.resolve("cache"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String url(String path) {
        return site.url("paper.example", path);
    }

    private Inputs read(String... paths) {
        return Inputs.of(web.means(), paths);
    }

    private void xml(String path, String type, String text) {
        site.at(path, "HTTP/1.1 200 OK\nContent-Type: " + type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String item(String link, String description) {
        return "<item><title>On " + link + "</title><link>" + link
                + "</link><pubDate>Mon, 06 Nov 2023 10:00:00 +0000</pubDate>" + "<description>" + description
                + "</description></item>";
    }

    private String rss(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Lantern, world news</title><link>"
                + url("/") + "</link>" + String.join("", items) + "</channel></rss>";
    }

    private static String bytes(Capture capture) {
        return switch (capture.content()) {
            case Content.Html html -> new String(html.bytes(), StandardCharsets.UTF_8);
            case Content.Raw raw -> raw.text();
            case Content.Clean clean -> clean.text();
        };
    }

    @Test
    void addressesAndFilesComeInTheOrderGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("note.txt"), "a note");
        site.page("/a", "<p>a").redirect("/b", "/c").page("/c", "<p>c");

        Inputs inputs = read(url("/a"), file.toString(), url("/gone"), url("/b"));

        assertThat(inputs.keys()).containsExactly(url("/a"), "note", url("/b"));
        Capture last = inputs.captures.getLast();
        assertThat(last.uri()).isEqualTo(url("/c"));
        assertThat(last.hints().url()).isEqualTo(url("/c"));
        assertThat(bytes(last)).isEqualTo("<p>c");
        assertThat(inputs.reason()).isEqualTo("answers 404, not found");
    }

    @Test
    void hostsAreAskedSideBySideAndStillComeInOrder() {
        CountDownLatch second = new CountDownLatch(1);
        site.at("/first", (request, out) -> {
                    awaitQuietly(second);
                    out.write(LoopbackSite.answer(
                            "HTTP/1.1 200 OK\nContent-Type: text/html", "<p>1".getBytes(StandardCharsets.UTF_8)));
                })
                .at("/second", (request, out) -> {
                    second.countDown();
                    out.write(LoopbackSite.answer(
                            "HTTP/1.1 200 OK\nContent-Type: text/html", "<p>2".getBytes(StandardCharsets.UTF_8)));
                });
        Inputs inputs = read(url("/first"), site.url("other.example", "/second"));
        assertThat(second.getCount()).isZero();
        assertThat(inputs.captures.stream().map(WebReaderTest::bytes)).containsExactly("<p>1", "<p>2");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theDeclaredCharsetIsHandedOn() {
        byte[] cyrillic = "Паром".getBytes(Charset.forName("koi8-r"));
        site.at("/page", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=koi8-r", cyrillic)
                .at("/text", "HTTP/1.1 200 OK\nContent-Type: text/plain; charset=koi8-r", cyrillic);
        Inputs inputs = read(url("/page"), url("/text"));
        assertThat(((Content.Html) inputs.captures.get(0).content()).charset()).isEqualTo("koi8-r");
        assertThat(inputs.captures.get(1).content()).isEqualTo(new Content.Raw("Паром"));
    }

    @Test
    void aFeedGivesItsItemsAndThePagesOfThoseThatOnlyLink() {
        xml(
                "/feed",
                "application/rss+xml",
                rss(item("/one", "A teaser."), item("/two", LONG), item("/gone", ""), item("http://a:b@x/", "")));
        site.page("/one", "<p>the page");

        Inputs inputs = read(url("/feed"));

        assertThat(inputs.keys()).containsExactly(url("/one"), url("/two"));
        Capture page = inputs.captures.getFirst();
        assertThat(bytes(page)).isEqualTo("<p>the page");
        assertThat(page.hints().title()).isEqualTo("On /one");
        assertThat(page.hints().outlet())
                .as("a feed's title is no outlet's name")
                .isNull();
        assertThat(String.valueOf(page.hints().published())).isEqualTo("2023-11-06T10:00Z");
        assertThat(inputs.unreadable)
                .extracting(Input.Unreadable::key, Input.Unreadable::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(url("/gone"), "answers 404, not found"),
                        org.assertj.core.groups.Tuple.tuple("http://a:b@x/", "holds a user name or password"));
    }

    @Test
    void aLongListIsFetchedUpToANumberAndTheRestIsTold() {
        List<String> items = new ArrayList<>();
        IntStream.range(0, 30).forEach(i -> {
            items.add(item("/" + i, ""));
            site.page("/" + i, "<p>" + i);
        });
        xml("/feed", "text/xml", rss(items.toArray(String[]::new)));

        Inputs inputs = Inputs.of(web.links(12).means(), url("/feed"));

        assertThat(inputs.captures.stream().map(WebReaderTest::bytes))
                .containsExactlyElementsOf(
                        IntStream.range(0, 12).mapToObj(i -> "<p>" + i).toList());
        assertThat(inputs.warnings)
                .containsExactly(
                        url("/feed") + ": fetching 12 addresses that it lists",
                        url("/feed")
                                + ": lists more than is fetched of one list; what follows its first 12 addresses is left out");
        assertThat(site.asked()).hasSize(13);
    }

    @Test
    void anIndexOfSitemapsLeadsToPagesButNoFurther() {
        xml("/index", "application/xml", sitemap("sitemapindex", "sitemap", "/map", "/index"));
        xml("/map", "application/xml", sitemap("urlset", "url", "/page"));
        site.page("/page", "<p>page");

        Inputs inputs = read(url("/index"));

        assertThat(inputs.captures.stream().map(WebReaderTest::bytes)).startsWith("<p>page");
        assertThat(inputs.unreadable).extracting(Input.Unreadable::reason).contains("is a list in a list of lists");
        assertThat(site.asked()).hasSizeLessThan(20);
    }

    private static String sitemap(String root, String entry, String... addresses) {
        StringBuilder entries = new StringBuilder();
        for (String address : addresses) {
            entries.append("<%s><loc>%s</loc></%s>".formatted(entry, address, entry));
        }
        return "<?xml version=\"1.0\"?><%s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">%s</%s>"
                .formatted(root, entries, root);
    }

    @Test
    void listsOnDiskAreFollowedTooEachUpToItsNumber() throws IOException {
        for (String path : List.of("/a", "/b", "/c", "/d")) {
            site.page(path, "<p>" + path);
        }
        Path lists = Files.createDirectory(folder.resolve("lists"));
        Files.writeString(lists.resolve("1.xml"), sitemap("urlset", "url", url("/a"), url("/gone"), url("/b")));
        Files.writeString(lists.resolve("2.rss"), rss(item(url("/c"), ""), item(url("/d"), "")));
        Inputs inputs = Inputs.of(web.links(2).means(), lists.toString());
        assertThat(inputs.keys()).containsExactly(url("/a"), url("/c"), url("/d"));
        assertThat(inputs.reason()).isEqualTo("answers 404, not found");
        assertThat(inputs.warnings).singleElement().asString().contains("1.xml", "its first 2 addresses");
    }

    @Test
    void whatIsNoPageIsRefusedByItsFirstBytes() {
        byte[] pdf = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);
        byte[] binary = new byte[600];
        Arrays.fill(binary, (byte) 3);
        site.at("/pdf", "HTTP/1.1 200 OK\nContent-Type: text/html", pdf)
                .at("/binary", "HTTP/1.1 200 OK", binary)
                .at("/empty", "HTTP/1.1 200 OK\nContent-Type: text/html", new byte[0])
                .at(
                        "/packed",
                        "HTTP/1.1 200 OK\nContent-Type: application/gzip",
                        Inputs.gzip("<html><p>x".getBytes(StandardCharsets.UTF_8)));
        Inputs inputs = read(url("/pdf"), url("/binary"), url("/empty"), url("/packed"));
        assertThat(inputs.unreadable)
                .extracting(Input.Unreadable::reason)
                .containsExactly("is a PDF, which is not read", "is a binary file, not a page", "is empty");
        assertThat(inputs.captures.stream().map(WebReaderTest::bytes)).containsExactly("<html><p>x");
    }

    @Test
    void withoutFetchingNothingIsAsked() throws IOException {
        Path feed = Files.writeString(folder.resolve("feed.rss"), rss(item(url("/one"), "A teaser.")));
        Inputs inputs = Inputs.of(feed);
        assertThat(inputs.captures).hasSize(1);
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void aRunThatIsBrokenOffEndsItsThreads() {
        site.at("/slow", LoopbackSite.stalling("HTTP/1.1 200 OK\n"));
        site.page("/a", "<p>a");
        List<String> paths = List.of(url("/a"), site.url("other.example", "/slow"));
        try {
            CaptureSources.of(paths, InputStream.nullInputStream(), line -> {}, web.means())
                    .forEach(input -> {
                        throw new IllegalStateException("broken off");
                    });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("broken off");
        }
        // the timeout of this class would end the test if the slow site were waited for
    }
}
