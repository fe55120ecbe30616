package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.ingest.Capture.Content;

class WarcArchiveTest {
    @TempDir
    Path folder;

    private Inputs read(String name, byte[] bytes) throws IOException {
        return Inputs.of(Files.write(folder.resolve(name), bytes));
    }

    @Test
    void aRecordWithoutItsAddressIsKnownByItsPlace() throws IOException {
        byte[] page = Warcs.page("http://example.org/a", "<p>The council voted.</p>");
        String nameless = new String(page, StandardCharsets.UTF_8).replace("WARC-Target-URI", "WARC-Lost-URI");
        Inputs inputs = read("a.warc", nameless.getBytes(StandardCharsets.UTF_8));
        assertThat(inputs.keys()).singleElement().asString().endsWith("a.warc#1");
    }

    @Test
    void readsPagesPlainAndPackedAndLeavesTheRestAlone() throws IOException {
        byte[][] records = {
            Warcs.record("warcinfo", "file:x", "application/warc-fields", "software: test\r\n"),
            Warcs.page("https://a.example/1", "<p>eins ä"),
            Warcs.response("https://a.example/2", "404 Not Found", "text/html", "<p>gone"),
            Warcs.response("https://a.example/3.png", "200 OK", "image/png", "png"),
            Warcs.response("https://a.example/robots.txt", "200 OK", "text/plain", "User-agent: *"),
            Warcs.page("https://a.example/4", "<p>zwei")
        };
        byte[] packed = Warcs.joined(Arrays.stream(records).map(Inputs::gzip).toArray(byte[][]::new));

        Inputs inputs = read("plain.warc", Warcs.joined(records));
        assertThat(inputs.keys()).containsExactly("https://a.example/1", "https://a.example/4");
        assertThat(inputs.unreadable).isEmpty();
        Capture first = inputs.captures.getFirst();
        assertThat(first.uri()).endsWith("plain.warc#2");
        assertThat(first.hints().url()).isEqualTo("https://a.example/1");
        assertThat(first.hints().published())
                .as("the crawl's date says nothing of publication")
                .isNull();
        assertThat(((Content.Html) first.content()).charset()).isEqualToIgnoringCase("UTF-8");
        assertThat(((Content.Html) first.content()).bytes()).isEqualTo("<p>eins ä".getBytes(StandardCharsets.UTF_8));

        assertThat(read("packed.warc.gz", packed).keys()).isEqualTo(inputs.keys());
        assertThat(read("no-extension", Warcs.joined(records)).keys()).isEqualTo(inputs.keys());
    }

    @Test
    void keepsWhatStandsBeforeTheCutOfATruncatedArchive() throws IOException {
        byte[] whole = Warcs.joined(
                Warcs.page("https://a.example/1", "<p>one"),
                Warcs.page("https://a.example/2", "<p>two" + " word".repeat(50)));
        Inputs inputs = read("cut.warc", Arrays.copyOf(whole, whole.length - 100));

        assertThat(inputs.keys()).startsWith("https://a.example/1");
        assertThat(inputs.unreadable).isNotEmpty();
        assertThat(inputs.unreadable.getFirst().reason()).contains("truncated");

        byte[] packed = Warcs.joined(
                Inputs.gzip(Warcs.page("https://a.example/1", "<p>one")),
                Inputs.gzip(Warcs.page("https://a.example/2", "<p>two")));
        Inputs gzip = read("cut.warc.gz", Arrays.copyOf(packed, packed.length - 40));
        assertThat(gzip.keys()).startsWith("https://a.example/1");
        assertThat(gzip.unreadable).isNotEmpty();
    }

    @Test
    void namesABrokenRecordAndReadsTheOthers() throws IOException {
        byte[] broken = Warcs.record(
                "response", "https://a.example/broken", "application/http; msgtype=response", "no HTTP at all");
        Inputs inputs = read(
                "broken.warc",
                Warcs.joined(
                        Warcs.page("https://a.example/1", "<p>one"),
                        broken,
                        Warcs.page("https://a.example/3", "<p>three")));

        assertThat(inputs.keys()).containsExactly("https://a.example/1", "https://a.example/3");
        assertThat(inputs.unreadable)
                .singleElement()
                .extracting(Input.Unreadable::key)
                .isEqualTo("https://a.example/broken");
    }

    @Test
    void saysThatAFileIsNoArchive() throws IOException {
        assertThat(read("no.warc", "this is not an archive\n".getBytes(StandardCharsets.UTF_8)).unreadable)
                .hasSize(1);
    }
}
