package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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

    private static byte[] record(String type, String address, String media, String block) {
        byte[] body = block.getBytes(StandardCharsets.UTF_8);
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2024-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:11111111-2222-3333-4444-"
                + String.format(java.util.Locale.ROOT, "%012d", Math.abs(address.hashCode()))
                + ">\r\nContent-Type: " + media + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] page(String address, String html) {
        return response(address, "200 OK", "text/html; charset=UTF-8", html);
    }

    private static byte[] response(String address, String status, String media, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return record(
                "response",
                address,
                "application/http; msgtype=response",
                "HTTP/1.1 " + status + "\r\nContent-Type: " + media + "\r\nContent-Length: " + length + "\r\n\r\n"
                        + body);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private Inputs read(String name, byte[] bytes) throws IOException {
        return Inputs.of(Files.write(folder.resolve(name), bytes));
    }

    @Test
    void readsPagesPlainAndPackedAndLeavesTheRestAlone() throws IOException {
        byte[][] records = {
            record("warcinfo", "file:x", "application/warc-fields", "software: test\r\n"),
            page("https://a.example/1", "<p>eins ä"),
            response("https://a.example/2", "404 Not Found", "text/html", "<p>gone"),
            response("https://a.example/3.png", "200 OK", "image/png", "png"),
            response("https://a.example/robots.txt", "200 OK", "text/plain", "User-agent: *"),
            page("https://a.example/4", "<p>zwei")
        };
        byte[] packed = joined(Arrays.stream(records).map(Inputs::gzip).toArray(byte[][]::new));

        Inputs inputs = read("plain.warc", joined(records));
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
        assertThat(read("no-extension", joined(records)).keys()).isEqualTo(inputs.keys());
    }

    @Test
    void keepsWhatStandsBeforeTheCutOfATruncatedArchive() throws IOException {
        byte[] whole = joined(
                page("https://a.example/1", "<p>one"), page("https://a.example/2", "<p>two" + " word".repeat(50)));
        Inputs inputs = read("cut.warc", Arrays.copyOf(whole, whole.length - 100));

        assertThat(inputs.keys()).startsWith("https://a.example/1");
        assertThat(inputs.unreadable).isNotEmpty();
        assertThat(inputs.unreadable.getFirst().reason()).contains("truncated");

        byte[] packed = joined(
                Inputs.gzip(page("https://a.example/1", "<p>one")), Inputs.gzip(page("https://a.example/2", "<p>two")));
        Inputs gzip = read("cut.warc.gz", Arrays.copyOf(packed, packed.length - 40));
        assertThat(gzip.keys()).startsWith("https://a.example/1");
        assertThat(gzip.unreadable).isNotEmpty();
    }

    @Test
    void namesABrokenRecordAndReadsTheOthers() throws IOException {
        byte[] broken =
                record("response", "https://a.example/broken", "application/http; msgtype=response", "no HTTP at all");
        Inputs inputs = read(
                "broken.warc",
                joined(page("https://a.example/1", "<p>one"), broken, page("https://a.example/3", "<p>three")));

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
