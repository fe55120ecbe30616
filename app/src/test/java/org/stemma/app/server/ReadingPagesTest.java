package org.stemma.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.app.page.Links;

/** The reader of a report, the statements, the comparison and the search, as a server gives them. */
class ReadingPagesTest {
    private static final ServedArchive SERVED = ServedArchive.get();
    private static final String BOUNDARY = "----stemma";
    private static final String HOSTILE = Links.report(ServedArchive.HOSTILE_KEY);

    private static String searchFor(String field) {
        return "/search?" + field + "=" + Links.value(ServedArchive.MARKUP);
    }

    private static HttpResponse<String> post(Map<String, String> fields) {
        List<byte[]> parts = new ArrayList<>();
        fields.forEach((name, value) -> {
            String file = name.startsWith("file") ? "; filename=\"" + value.split("\n", 2)[0] + "\"" : "";
            String content = name.startsWith("file") ? value.split("\n", 2)[1] : value;
            String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file
                    + "\r\n\r\n" + content + "\r\n";
            parts.add(part.getBytes(StandardCharsets.UTF_8));
        });
        parts.add(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        int length = parts.stream().mapToInt(part -> part.length).sum();
        BodyPublisher body = BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(parts), length);
        return SERVED.send(HttpRequest.newBuilder(URI.create(SERVED.address() + "/compare"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body)
                .build());
    }

    private static Document compared(Map<String, String> fields) {
        HttpResponse<String> answer = post(fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    // ---- a report

    @Test
    void aReportIsReadWithItsPlaceInTheStory() {
        Document page = SERVED.page("/reports/corvane-2");
        assertThat(page.select("h1").text()).isEqualTo("Stranded ship Ever Given refloated in Suez Canal");
        assertThat(page.select(".rev").text()).isEqualTo("UPDATE 1");
        assertThat(page.select(".prov a[href=/reports/corvane-1]")).hasSize(1);
        assertThat(page.select(".prov").text()).contains("updates Corvane News Agency", "from here 1 translated");
        assertThat(page.select(".rhead a[href^=/stories/]").text()).contains("Stranded ship");
        assertThat(page.select(".words mark.sh").text()).contains("The 400-metre ship ran aground on", "in high winds");
    }

    @Test
    void aNoteStandsBesideEachParagraphWhoseWordsItRestsOn() {
        Document page = SERVED.page("/reports/corvane-2");
        for (Element ref : page.select(".words a.ref")) {
            Element note = page.getElementById(ref.attr("href").substring(1));
            assertThat(note).as(ref.attr("href")).isNotNull();
            Element words = ref.closest("p");
            assertThat(words.nextElementSibling().select("#" + note.id())).hasSize(1);
        }
        assertThat(page.select(".note")).hasSameSizeAs(page.select(".words a.ref"));
        assertThat(page.select(".note").text()).contains("Statement", "Osama Rabie, indirect", "reports have it");
    }

    @Test
    void furnitureIsFoldedWhereItStood() {
        Document page = SERVED.page("/reports/corvane-2");
        List<Element> order = page.select(".cols:not(.foot) > *");
        List<String> kinds = order.stream()
                .map(each -> each.is(".fur") ? each.select("summary b").text() : each.is("p.words") ? "words" : "")
                .filter(kind -> !kind.isEmpty())
                .toList();
        assertThat(kinds.getFirst()).isEqualTo("navigation");
        assertThat(kinds.indexOf("promotion")).isGreaterThan(kinds.indexOf("words"));
        assertThat(page.select(".fur[open]")).isEmpty();
    }

    @Test
    void everyValueOfThePageSaysWhatItRestsOn() {
        Document page = SERVED.page("/reports/corvane-2");
        Element headline =
                page.select("details.fact:has(.k:containsOwn(headline))").first();
        assertThat(headline.select("li.taken").text()).contains("Stranded ship", "taken");
    }

    @Test
    void theEvidenceOfALinkIsLit() {
        Document page = SERVED.page("/reports/corvane-2");
        String link = page.select(".prov a[href*=evidence]").last().attr("href").replace("#hit", "");
        Document lit = SERVED.page(link);
        assertThat(lit.select("#hit")).hasSize(1);
        assertThat(lit.select(".vsum").text()).contains("Evidence that", "updates");
        assertThat(lit.select(".words mark.sh").text()).isNotEmpty();
    }

    @Test
    void aPassageIsLitByItsCodePoints() {
        Document page = SERVED.page("/reports/corvane-2?at=38-50");
        String words =
                SERVED.archive().report("corvane-2").orElseThrow().report().text();
        assertThat(page.select(".words mark.sh").text())
                .isEqualTo(words.substring(38, 50).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"at=999998-999999", "at=9-1", "at=x", "evidence=99999", "with=nobody", "at=0-99999999"})
    void whatAsksForNothingThatIsThereIsPassedOver(String query) {
        assertThat(SERVED.page("/reports/corvane-2?" + query).select(".words")).isNotEmpty();
    }

    @Test
    void versionsAreComparedWithSigns() {
        Document page = SERVED.page("/reports/corvane-2?with=corvane-1");
        assertThat(page.select(".vsum").text()).contains("1 paragraph added", "23 → 24");
        assertThat(page.select("p.added ins").text()).contains("Boskalis");
        assertThat(page.select(".words del").text()).contains("23");
        assertThat(page.select("select[name=with] option[selected]").attr("value"))
                .isEqualTo("corvane-1");
        Document back = SERVED.page("/reports/corvane-1?with=corvane-2");
        assertThat(back.select("p.gone del").text()).contains("Boskalis");
    }

    @Test
    void theOriginalIsAFileAndNeverAPage() {
        HttpResponse<String> original = SERVED.get("/reports/corvane-2/original");
        assertThat(original.statusCode()).isEqualTo(200);
        assertThat(original.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"corvane-2.html\"");
        assertThat(original.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(original.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox"));
        assertThat(original.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(original.body()).contains("<html");
        HttpResponse<String> text = SERVED.get(HOSTILE + "/original");
        assertThat(text.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(text.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"a-b-script-2e.txt\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/reports/nobody", "/reports/nobody/original", "/reports/%3Cscript%3E", "/compare?a=nobody&b=x"})
    void whatIsNotThereIsSaid(String path) {
        HttpResponse<String> answer = SERVED.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select(".state b").text()).startsWith("No ");
    }

    // ---- statements

    @Test
    void statementsAreFilteredBySpeakerAndDay() {
        Document page = SERVED.page("/statements?speaker=rabie&from=2021-03-29&to=2021-03-29");
        assertThat(page.select(".saids dt:contains(Speaker) + dd").eachText())
                .isNotEmpty()
                .allMatch(name -> name.contains("Rabie"));
        assertThat(SERVED.page("/statements?speaker=rabie&from=2021-03-30").select(".saids"))
                .isEmpty();
        assertThat(SERVED.page("/statements?speaker=rabie&from=2021-03-30")
                        .select(".state")
                        .text())
                .contains("No statement is so");
    }

    @Test
    void onlyStatementsWhoseWordingsDifferAreLeft() {
        Document page = SERVED.page("/statements?differing=1");
        assertThat(page.select(".saids > li"))
                .isNotEmpty()
                .allMatch(each -> each.select(".card").size() > 1);
        assertThat(page.select(".card .d.ch").eachAttr("data-g")).isNotEmpty();
    }

    @Test
    void thePagesOfTheListHoldEachStatementOnce() {
        List<String> seen = new ArrayList<>();
        String next = "/statements";
        while (!next.isEmpty()) {
            Document page = SERVED.page(next);
            seen.addAll(page.select(".saids > li .st h2 a").eachAttr("href"));
            next = page.select("a[rel=next]").attr("href");
        }
        long all = SERVED.archive().store().read(tables -> tables.statements().count());
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) all);
    }

    @Test
    void aWordingLeadsToItsPlaceInTheReport() {
        Element read =
                SERVED.page("/statements?speaker=rabie").select(".card .f a").first();
        Element card = read.closest(".card");
        Document report = SERVED.page(read.attr("href").replace("#hit", ""));
        String lit = report.select(".words mark.sh").text();
        assertThat(lit).isNotEmpty();
        assertThat(plain(card.select("blockquote").text())).contains(plain(lit).substring(0, 20));
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource({
        "/statements?from=yesterday,from",
        "/statements?after=!!,after",
        "/search?to=32,to",
        "/search?q=x&page=-1,page"
    })
    void whatCannotBeAskedIsNamed(String path, String what) {
        HttpResponse<String> answer = SERVED.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select(".state").text()).contains(what + " is ");
    }

    // ---- search

    @Test
    void aSearchMarksTheWordsInThePassageAndGroupsByStory() {
        Document page = SERVED.page("/search?q=livestock");
        assertThat(page.select(".groups > li")).hasSize(1);
        assertThat(page.select(".finds mark").eachText())
                .contains("livestock")
                .allMatch(word -> word.equalsIgnoreCase("livestock"));
        assertThat(page.select(".finds blockquote a").first().attr("href"))
                .contains("?at=")
                .endsWith("#hit");
        assertThat(page.select("link[rel=alternate]").attr("href")).isEqualTo("/search.atom?q=livestock");
        assertThat(page.select("#find").attr("value")).isEqualTo("livestock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=canal",
                "/search?like=canal",
                "/search?q=ships&in=statements",
                "/statements?speaker=rabie"
            })
    void aListLeadsToItsFeed(String path) {
        Document page = SERVED.page(path);
        assertThat(SERVED.get(page.select("link[rel=alternate]").attr("href")).statusCode())
                .isEqualTo(200);
        assertThat(SERVED.get(page.select("a:containsOwn(JSON)").attr("href")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void statementsLikeAGivenOneSayWhatDiffers() {
        Document page =
                SERVED.page("/search?like=" + Links.value("90 ships would pass through the canal by early Tuesday"));
        Element first = page.select(".finds > li").first();
        assertThat(first.text()).contains("ships would pass", "the same, changed", "#");
    }

    @Test
    void anEmptySearchAndOneWithoutResultSayWhatToDo() {
        assertThat(SERVED.page("/search").select(".state").text()).contains("What to look for");
        assertThat(SERVED.page("/search?q=zzzzqqq").select(".state").text()).contains("Nothing is so");
        assertThat(SERVED.page("/search?q=" + Links.value("\"-((( or")).select("h1"))
                .hasSize(1);
    }

    // ---- comparison

    @Test
    void twoPassagesAreJudged() {
        Document page = compared(Map.of(
                "text1", "The board did not rule out closing the lock and said 14 barges must wait until 20 March.",
                "text2", "The board ruled out closing the lock and said 40 barges must wait until 20 March."));
        assertThat(page.select(".verdict h2").text()).isEqualTo("Same statement, changed");
        assertThat(page.select("#result tbody tr").eachText())
                .anyMatch(row -> row.contains("number") && row.contains("14") && row.contains("40"));
        assertThat(page.select(".out .d.ch").eachText()).contains("40");
        assertThat(page.select(".out mark.sh").text()).contains("barges must wait until 20 March");
        assertThat(page.select("#text1").text()).contains("14 barges");
    }

    @Test
    void reportsOfTheStoreAreComparedWithTheirLineage() {
        Document page = SERVED.page("/compare?a=corvane-1&b=corvane-2");
        assertThat(page.select(".links li").eachText()).anyMatch(line -> line.contains("updates"));
        assertThat(page.select("#result .st")).isNotEmpty();
        assertThat(page.select(".out .psg")).hasSize(2);
    }

    @Test
    void uploadsAreComparedAndNothingIsKept() {
        long before = SERVED.archive().store().read(tables -> tables.reports().count());
        String story =
                "KESSEL, May 3 (Bay Wire) - The ferry Ostrel ran aground off Tarvik in thick fog on Saturday with 212 people"
                        + " aboard, the coast guard said.\n\nNobody was hurt, said Lena Brandt, a spokeswoman of the coast guard.";
        Document page = compared(Map.of(
                "file1", "one.txt\n" + story,
                "outlet1", "Bay Wire",
                "time1", "2031-05-03T20:00",
                "text2", story.replace("212", "221"),
                "outlet2", "Tarvik Post",
                "time2", "2031-05-03T22:00"));
        assertThat(page.select(".out .who").text()).contains("Bay Wire", "Tarvik Post");
        assertThat(page.select(".links").text()).contains("Tarvik Post copies Bay Wire");
        assertThat(page.select("#text1").text()).contains("The ferry Ostrel");
        long after = SERVED.archive().store().read(tables -> tables.reports().count());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void anEmptyFormAndAWrongFileAreToldBesideTheField() {
        HttpResponse<String> empty = post(Map.of("text1", "", "text2", " "));
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(empty.body()).select("[role=alert]").text()).contains("Nothing to compare yet");
        assertThat(Jsoup.parse(post(Map.of("text1", "One.")).body())
                        .select("[role=alert]")
                        .text())
                .contains("One text is missing");
        HttpResponse<String> binary = post(Map.of("file1", "x.txt\n\0\1\2", "text2", "Kept."));
        assertThat(binary.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(binary.body());
        assertThat(page.select("#err1").text()).contains("x.txt is not a text");
        assertThat(page.select("#text2").text()).isEqualTo("Kept.");
        assertThat(post(Map.of("file1", "x.exe\nMZ", "text2", "Kept.")).body()).contains("neither text nor page");
        assertThat(post(Map.of("text1", "a", "time1", "soon", "text2", "b")).body())
                .contains("The time is none such as");
    }

    @Test
    void aFormThatIsTooLongIsRefusedWithItsSize() {
        HttpResponse<String> huge = post(Map.of("text1", "word ".repeat(2_000_000), "text2", "b"));
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(huge.body()).select("[role=alert]").text()).contains("10000 KB", "limit");
        HttpResponse<String> longer = post(Map.of("text1", "word ".repeat(60_000), "text2", "b"));
        assertThat(longer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(longer.body()).select("#err1").text()).contains("300000 characters");
    }

    // ---- hostile text

    @Test
    void whatReportsSayNeverBecomesMarkup() {
        String story = SERVED.archive()
                .store()
                .read(tables -> tables.reports().find(ServedArchive.HOSTILE_KEY))
                .orElseThrow()
                .story();
        List<String> paths = List.of(
                HOSTILE,
                HOSTILE + "?with=hostile-2",
                HOSTILE + "?at=3-60",
                "/statements?story=" + Links.value(story),
                searchFor("q"),
                "/search?q=harbour",
                searchFor("like"),
                "/search?q=x&speaker=" + Links.value(ServedArchive.MARKUP) + "&outlet="
                        + Links.value(ServedArchive.MARKUP),
                "/statements?speaker=" + Links.value(ServedArchive.MARKUP),
                "/compare?a=hostile-2&b=" + Links.value(ServedArchive.HOSTILE_KEY));
        for (String path : paths) {
            harmless(SERVED.page(path), path);
        }
        harmless(
                Jsoup.parse(post(Map.of(
                                "text1",
                                ServedArchive.MARKUP,
                                "outlet1",
                                ServedArchive.MARKUP,
                                "text2",
                                "b " + ServedArchive.MARKUP))
                        .body()),
                "posted");
        harmless(
                Jsoup.parse(SERVED.get("/reports/"
                                + Links.value(ServedArchive.MARKUP)
                                        .replace("+", "%20")
                                        .replace("%2F", "-"))
                        .body()),
                "unknown");
    }

    private static void harmless(Document page, String path) {
        assertThat(page.select("script:not([src])")).as(path).isEmpty();
        assertThat(page.select("img, iframe, object, embed, base, style, [style]"))
                .as(path)
                .isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(path).doesNotStartWith("on");
            }
        }
        assertThat(page.select("a[href]").eachAttr("href"))
                .as(path)
                .allMatch(href -> href.startsWith("/") || href.startsWith("#"));
        assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
    }

    @Test
    void aHostileReportIsReadAsItIs() {
        Document page = SERVED.page(HOSTILE);
        assertThat(page.select("h1").text()).isEqualTo("Harbour " + ServedArchive.MARKUP + " closes");
        assertThat(page.select(".words").eachText().stream().collect(Collectors.joining()))
                .contains(ServedArchive.MARKUP.substring(0, 20));
        assertThat(page.select(".rhead .meta2").text()).contains("Gull " + ServedArchive.MARKUP);
    }
}
