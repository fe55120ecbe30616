package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.OutletTable.AccountRow;
import org.stemma.store.OutletTable.ChangeRow;
import org.stemma.store.OutletTable.Counts;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;

class SourcePageTest {
    private static final Templates TEMPLATES = new Templates();
    private static final long MINUTE = 60_000;

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(new StoreAddress.Folder(folder));
        List<AccountRow> rows = new ArrayList<>();
        rows.add(new AccountRow("s", "w", "Ostmark Wire", "own", null, null, null, 1));
        for (int i = 1; i <= 5; i++) {
            rows.add(new AccountRow("s", "c" + i, "City Herald", "relayed", "Ostmark Wire", "copies", i * MINUTE, i));
        }
        rows.add(new AccountRow("s", "k", "City Herald", "relayed", "KNB", "credits", null, 9));
        rows.add(new AccountRow("s", "o", "City Herald", "own", null, null, null, 10));
        rows.add(new AccountRow("s", "u", "City Herald", "undecided", null, null, null, 11));
        rows.add(new AccountRow("s", "x", "<b>Bold</b> Post", "own", null, null, null, 12));
        List<ChangeRow> changes = List.of(new ChangeRow("s", 1, "c2", "City Herald", "number", "14", "<i>40</i>"));
        store.write(tables -> {
            tables.outlets().replace("s", rows, changes);
            return true;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Document page(String name) {
        SourceView view = store.read(
                tables -> SourceView.of(tables, tables.outlets().find(name).orElseThrow()));
        return Jsoup.parse(TEMPLATES.render("site_source.jte", view));
    }

    @Test
    void countsWhatAnOutletReportsItselfAndWhatItRelays() {
        Document page = page("City Herald");
        assertThat(page.select(".counts").text()).isEqualTo("1 own 6 relayed 1 not decided 0 by others that relay it");
        assertThat(page.select(".meta").text()).contains("rests on 8 reports in 1 story");
        assertThat(page.text()).contains("Middle delay 3 min", "half of them between 2 min and 4 min");
        assertThat(page.select("table").first().text()).contains("Ostmark Wire", "KNB");
        assertThat(page.select(".changedlist").text()).contains("# 14 → <i>40</i>");
        assertThat(page.select(".tallies").text()).contains("copies 5", "credits 1");
    }

    @Test
    void tellsWhoRelaysASourceOfWhichNoReportIsHeld() {
        Document page = page("KNB");
        assertThat(page.text()).contains("not held", "Who relays it", "City Herald");
        assertThat(store.<Boolean>read(tables -> tables.outlets().find("Nobody").isEmpty()))
                .isTrue();
    }

    @Test
    void listsSourcesByHowMuchTheyWeighAndEscapesTheirNames() {
        List<Counts> all = store.read(tables -> tables.outlets().list("", 0, 100));
        assertThat(all)
                .extracting(Counts::name)
                .startsWith("City Herald", "Ostmark Wire")
                .hasSize(4);
        Document page = Jsoup.parse(TEMPLATES.render("site_sources.jte", SourcesView.of("", all, 0)));
        assertThat(page.select("td b")).isEmpty();
        assertThat(page.text()).contains("<b>Bold</b> Post");
        assertThat(page.select("a.jk").eachAttr("href")).contains("/sources/%3Cb%3EBold%3C%2Fb%3E%20Post");
        assertThat(store.<List<Counts>>read(tables -> tables.outlets().list("herald", 0, 10)))
                .hasSize(1);
        assertThat(store.<List<Counts>>read(tables -> tables.outlets().list("", 1, 2)))
                .hasSize(2);
    }

    @Test
    void forgetsAStoryThatIsAnothersPartNow() {
        store.write(tables -> {
            tables.outlets().replace("s", List.of(), List.of());
            return true;
        });
        assertThat(store.<List<Counts>>read(tables -> tables.outlets().list("", 0, 10)))
                .isEmpty();
    }

    @Test
    void writesDelaysAsShortlyAsTheyStayClear() {
        assertThat(List.of(40_000L, 12 * MINUTE, 200 * MINUTE, 3 * 24 * 60 * MINUTE))
                .extracting(SourceView::words)
                .containsExactly("40 s", "12 min", "3 h 20 min", "3 days");
    }
}
