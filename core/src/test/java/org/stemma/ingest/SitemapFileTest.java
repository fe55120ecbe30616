package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.report.Outlet;

class SitemapFileTest {
    private static final String NEWS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://www.lantern.example/a?x=1&amp;y=2</loc><news:news><news:publication><news:name>The Lantern</news:name>
            <news:language>en</news:language></news:publication><news:publication_date>2024-05-04T10:00:00+02:00</news:publication_date>
            <news:title>Ferry &amp; bridge reopen</news:title><news:keywords>ferry, bridge</news:keywords></news:news></url>
            <url><loc>https://www.lantern.example/b</loc></url></urlset>
            """;

    private final List<Input> inputs = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();

    private void read(String sitemap, Listed.Reader addresses) {
        Intake intake = new Intake(inputs::add, warning -> {});
        new SitemapFile(intake, Limits.USUAL, addresses)
                .read(new ByteArrayInputStream(sitemap.getBytes(StandardCharsets.UTF_8)), "news", "news.xml");
    }

    @Test
    void handsOnEveryAddressWithWhatTheListSaysOfIt() {
        read(NEWS, listed::add);

        assertThat(inputs).isEmpty();
        assertThat(listed)
                .extracting(Listed::url)
                .containsExactly("https://www.lantern.example/a?x=1&y=2", "https://www.lantern.example/b");
        Capture.Hints hints = listed.getFirst().hints();
        assertThat(hints.title()).isEqualTo("Ferry & bridge reopen");
        assertThat(hints.outlet()).isEqualTo(new Outlet("The Lantern", "lantern.example"));
        assertThat(hints.published()).hasToString("2024-05-04T10:00+02:00");
        assertThat(hints.keywords()).containsExactly("ferry", "bridge");
    }

    @Test
    void saysOnceThatItHoldsNoTextWhereNothingIsFetched() {
        read(NEWS, Listed.Reader.NONE);

        assertThat(inputs)
                .singleElement()
                .isEqualTo(new Input.Unreadable(
                        "news", "news.xml", "lists 2 addresses and holds no text; --fetch reads what stands there"));
    }
}
