package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.stemma.app.view.StoryLine;
import org.stemma.app.view.StoryLine.Change;
import org.stemma.store.RecordCodec;
import org.stemma.store.StoryRow;
import org.stemma.store.StoryTable.Totals;

class StoriesPageTest {
    private static final Templates TEMPLATES = new Templates();
    private static final Instant NOW = Instant.parse("2026-03-17T14:12:00Z");
    private static final long LAST = Instant.parse("2026-03-17T14:10:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000;

    private static StoryRow row(String id, String headline, StoryLine line) {
        byte[] summary = line.published().isEmpty() ? new byte[0] : RecordCodec.write(line);
        boolean traced = summary.length > 0;
        return new StoryRow(
                id,
                headline,
                null,
                null,
                LAST,
                LAST,
                41,
                3,
                traced ? 2 : 0,
                9,
                1,
                "Kestrel Strait",
                "en fr",
                7,
                !traced,
                summary);
    }

    private static StoryLine line(long... published) {
        List<Long> times = new ArrayList<>();
        for (long at : published) {
            times.add(at);
        }
        return new StoryLine(
                times,
                List.of("VNA"),
                List.of("VNA"),
                List.of(new Change("number", "14", "40", 22), new Change("negation", "did not", "", 2)),
                List.of(published[0]));
    }

    private static Document page(StoriesForm form, List<StoryRow> rows) {
        StoriesView.State state = new StoriesView.State(new Totals(rows.size(), 41L * rows.size(), 2), 1, 3, NOW);
        return Jsoup.parse(TEMPLATES.render("site_stories.jte", StoriesView.of(form, rows, state)));
    }

    private static StoriesForm form(Map<String, String> given) {
        return StoriesForm.of(given::get);
    }

    @Test
    void tellsOfEachStoryWhatCounts() {
        Document page = page(form(Map.of()), List.of(row("s 1/x", "Inspections suspended", line(LAST - HOUR, LAST))));
        String text = page.select("li.s").text();
        assertThat(text)
                .contains("14:10", "Inspections suspended", "Kestrel Strait · en fr", "reports 41", "origins 2");
        assertThat(text).contains("# 14 → 40 in 22", "¬ did not gone in 2", "not decided in 9");
        assertThat(page.select("li.s h2 a").attr("href")).isEqualTo("/stories/s%201%2Fx");
        assertThat(page.select("li.s .dia")).hasSize(2);
        assertThat(page.select("li.s .dot")).as("where an origin speaks").hasSize(1);
    }

    @Test
    void drawsAllRowsOnOneScale() {
        long[] many = IntStream.range(0, 30).mapToLong(i -> LAST).toArray();
        Document page = page(
                form(Map.of()),
                List.of(row("a", "Many at once", line(many)), row("b", "One then, one now", line(LAST - HOUR, LAST))));
        double high =
                Double.parseDouble(page.select("li.s").get(0).select("rect").attr("height"));
        List<String> low = page.select("li.s").get(1).select("rect").eachAttr("height");
        assertThat(low)
                .hasSize(2)
                .allSatisfy(each -> assertThat(Double.parseDouble(each)).isLessThan(high / 5));
        assertThat(page.select("li.s").get(0).select("rect").attr("x"))
                .isEqualTo(page.select("li.s").get(1).select("rect").last().attr("x"));
    }

    @Test
    void saysOfAnUntracedStoryThatItIsBeingTraced() {
        Document page = page(form(Map.of()), List.of(row("new", "Just in", StoryLine.EMPTY)));
        assertThat(page.select("li.untraced").text()).contains("being traced").doesNotContain("not decided", "unknown");
    }

    @Test
    void showsHostileHeadlinesAsWords() {
        String hostile = "<script>alert(1)</script>\" onmouseover=\"x \u202Egnp";
        Document page = page(form(Map.of("q", "\"><img src=x>")), List.of(row("h", hostile, line(LAST))));
        assertThat(page.select("li script, img, [onmouseover]")).isEmpty();
        assertThat(page.select("li h2").text())
                .contains("<script>alert(1)</script>")
                .doesNotContain("\u202E");
        assertThat(page.select("#fq").attr("value")).isEqualTo("\"><img src=x>");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
    }

    @Test
    void leadsToOlderStoriesWithTheSameFilters() {
        List<StoryRow> rows = IntStream.range(0, StoriesForm.PAGE + 1)
                .mapToObj(i -> row("s" + i, "Story " + i, line(LAST - i * HOUR)))
                .toList();
        Map<String, String> asked =
                Map.of("q", "grain & ships", "changed", "1", "order", "reports", "from", "2026-03-01");
        Document page = page(form(asked), rows);
        assertThat(page.select("li.s")).hasSize(StoriesForm.PAGE);
        assertThat(page.select("a[rel=next]").attr("href"))
                .isEqualTo("/stories?q=grain+%26+ships&changed=1&from=2026-03-01&order=reports&after=41.0%7Es49");
        assertThat(page.select("input[name=changed]").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=one]").hasAttr("checked")).isFalse();
        assertThat(page.select("option[selected]").attr("value")).isEqualTo("reports");
        StoriesForm next = form(Map.of("order", "reports", "after", "41.0~s49"));
        assertThat(next.filter(null).after()).isNotNull().satisfies(after -> {
            assertThat(after.value()).isEqualTo(41);
            assertThat(after.id()).isEqualTo("s49");
        });
        assertThat(page(form(asked), rows.subList(0, StoriesForm.PAGE)).select("a[rel=next]"))
                .isEmpty();
    }

    @Test
    void saysWhatToDoWhereNothingIs() {
        assertThat(page(form(Map.of()), List.of()).select(".state").text()).contains("stemma add reports/");
        Document filtered = page(form(Map.of("q", "harbor")), List.of());
        assertThat(filtered.select(".state:not([hidden])").text())
                .contains("No story fits")
                .doesNotContain("stemma add");
    }

    @Test
    void refusesWhatIsNoDayNoOrderAndNoPlace() {
        assertThatThrownBy(() -> form(Map.of("from", "2026-02-30"))).hasMessageContaining("2026-02-30");
        assertThatThrownBy(() -> form(Map.of("order", "size"))).hasMessageContaining("size");
        assertThatThrownBy(() -> form(Map.of("after", "x~y"))).hasMessageContaining("x~y");
    }
}
