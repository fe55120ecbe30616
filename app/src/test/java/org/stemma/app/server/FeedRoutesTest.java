package org.stemma.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.SharedPipeline;
import org.stemma.app.TestClock;
import org.stemma.app.json.Json;
import org.stemma.ingest.Capture;
import org.stemma.ingest.CaptureSources;
import org.stemma.ingest.Input;
import org.stemma.pipeline.Archive;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Feeds, alerts, digests and what is watched, as a server gives them. */
class FeedRoutesTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TITLE = "Ferry <script>alert(1)</script> & \"Ostrel\" aground";
    private static final String KEY = "https://bay.example/ferry?a=1&b=<2>";

    @TempDir
    private static Path folder;

    private static final TestClock CLOCK = new TestClock("2031-05-05T10:00:00Z");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Archive archive;
    private static Server server;

    @BeforeAll
    static void serve() {
        archive = SharedPipeline.archive(folder.resolve("store"), CLOCK);
        Capture.Hints hints = Capture.Hints.builder()
                .outlet(new Outlet("Bay/Wire", "bay.example"))
                .published(Moment.parse("2031-05-03T20:00Z"))
                .title(TITLE)
                .build();
        String text =
                "The ferry Ostrel ran aground off Tarvik in thick fog on Saturday with 212 people aboard, the coast guard"
                        + " said.\n\nNobody was hurt, said Lena Brandt, a spokeswoman of the coast guard.\n\n\"The captain turned too"
                        + " early,\" Brandt told reporters at the harbour.";
        archive.add(
                sink -> sink.accept(new Input.Captured(new Capture(KEY, KEY, hints, new Capture.Content.Clean(text)))),
                added -> {});
        archive.trace();
        server = Server.start(archive, CLOCK, "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.close();
        archive.close();
    }

    private static String base() {
        return "http://127.0.0.1:" + server.port();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static Document atom(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        InputStream in = new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8));
        return factory.newDocumentBuilder().parse(in);
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagNameNS(ATOM, name);
        assertThat(found.getLength()).as(name).isPositive();
        return found.item(0).getTextContent();
    }

    private static final List<String> LISTS = List.of(
            "/stories",
            "/stories/" + Urls.segment(KEY),
            "/statements",
            "/search",
            "/sources/" + Urls.segment("Bay/Wire"));

    @Test
    void everyListIsAnAtomFeedWithAllThatOneNeeds() throws Exception {
        for (String list : LISTS) {
            Element feed = atom(list + ".atom").getDocumentElement();
            assertThat(text(feed, "id")).startsWith("urn:uuid:");
            assertThat(text(feed, "title")).isNotBlank();
            assertThat(text(feed, "updated")).isEqualTo("2031-05-05T10:00:00Z");
            NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
            assertThat(entries.getLength()).as(list).isPositive();
            for (int i = 0; i < entries.getLength(); i++) {
                Element entry = (Element) entries.item(i);
                assertThat(text(entry, "id")).startsWith("urn:uuid:");
                assertThat(text(entry, "title")).isNotBlank();
                assertThat(text(entry, "updated")).isEqualTo("2031-05-05T10:00:00Z");
                Element link =
                        (Element) entry.getElementsByTagNameNS(ATOM, "link").item(0);
                assertThat(link.getAttribute("href")).startsWith(base() + "/stories/https%3A%2F%2Fbay.example");
            }
        }
    }

    @Test
    void everyListIsAJsonFeedWithTheSameEntries() throws Exception {
        for (String list : LISTS) {
            var feed = Json.tree(get(list + ".feed.json").body());
            assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
            int entries =
                    atom(list + ".atom").getElementsByTagNameNS(ATOM, "entry").getLength();
            assertThat(feed.path("items").size()).as(list).isEqualTo(entries);
            assertThat(feed.path("items").path(0).path("id").asString()).startsWith("urn:uuid:");
        }
    }

    @Test
    void whatReportsSayStaysTextAndCountsStandInTheEntry() throws Exception {
        Element entry = (Element)
                atom("/stories.atom").getElementsByTagNameNS(ATOM, "entry").item(0);
        assertThat(text(entry, "title")).isEqualTo(TITLE);
        assertThat(text(entry, "summary")).startsWith("1 report · 1 newsroom · ");
        assertThat(get("/stories.atom").body()).doesNotContain("<script");
    }

    @Test
    void theProjectsOwnReaderReadsThem(@TempDir Path files) throws Exception {
        for (String list : List.of("/stories.atom", "/stories.feed.json")) {
            Path file = files.resolve(list.endsWith("atom") ? "stories.atom" : "stories.json");
            Files.writeString(file, get(list).body());
            List<Input> read = new ArrayList<>();
            CaptureSources.of(List.of(file.toString()), InputStream.nullInputStream(), warning -> {})
                    .forEach(read::add);
            assertThat(read)
                    .as(list)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Input.Captured.class,
                            each -> assertThat(each.capture().hints().title()).isEqualTo(TITLE));
        }
    }

    @Test
    void aFeedThatIsKnownIsNotSentAgain() throws Exception {
        for (String list : LISTS) {
            String tag = get(list + ".atom").headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = get(list + ".atom", "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void aStoryThatIsNotThereHasNoFeed() throws Exception {
        assertThat(get("/stories/none.atom").statusCode()).isEqualTo(404);
        assertThat(get("/alerts/77.atom").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesHoldNoMarkupOfReports() throws Exception {
        for (String page : List.of("/digest/2031-05-03", "/alerts", "/watching")) {
            HttpResponse<String> answer = get(page);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
        assertThat(get("/digest/2031-05-03").body()).contains("Ferry &lt;script");
        assertThat(get("/digest/2031-13-03").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> post(String path, String form, String cookie) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void anAlertIsMadeOnlyByAFormOfItsOwnPage() throws Exception {
        HttpResponse<String> page = get("/alerts");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Strict");
        String session = cookie.substring(0, cookie.indexOf(';'));
        String token = page.body().replaceFirst("(?s).*?name=\"token\" value=\"([0-9a-f]+)\".*", "$1");
        String form = "name=Trial%3Cb%3E&words=ferry&tells=new&origins=1";
        assertThat(post("/alerts", form, session).statusCode()).isEqualTo(403);
        assertThat(post("/alerts", form + "&token=" + token, "").statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/alerts").body()).isEqualTo("{\"alerts\":[]}");
        HttpResponse<String> made = post("/alerts", form + "&token=" + token, session);
        assertThat(made.statusCode()).isEqualTo(303);
        String address = made.headers().firstValue("Location").orElseThrow();
        assertThat(get(address).body()).contains("Trial&lt;b&gt;").doesNotContain("Trial<b>");
        assertThat(post(address + "/delete", "token=" + token, session).statusCode())
                .isEqualTo(303);
        assertThat(get("/alerts").body()).contains("was deleted");
        assertThat(get(address).statusCode()).isEqualTo(404);
        assertThat(post(address + "/restore", "token=" + token, session).statusCode())
                .isEqualTo(303);
        assertThat(get(address).statusCode()).isEqualTo(200);
        post(address + "/delete", "token=" + token, session);
    }

    @Test
    void aFormThatCannotBeTakenComesBackWithWhatIsWrong() throws Exception {
        HttpResponse<String> page = get("/alerts");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        String token = page.body().replaceFirst("(?s).*?name=\"token\" value=\"([0-9a-f]+)\".*", "$1");
        HttpResponse<String> answer =
                post("/alerts", "name=&words=%22%3E%3Cb%3E&token=" + token, cookie.substring(0, cookie.indexOf(';')));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("an alert needs a name", "choose at least one thing")
                .doesNotContain("value=\"\"><b>");
    }
}
