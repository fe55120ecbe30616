package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds: captures or a reason, no fault. `make fuzz` searches; without it only the seeds run. */
class SourcesFuzzTest {
    private static final List<String> EXTENSIONS = List.of(
            "html", "txt", "jsonl", "json", "warc", "rss", "xml", "gz", "warc.gz", "unknown", "zst", "nitf", "ninjs");
    private static final String RESPONSE = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The mayor spoke.";

    /** A seed: the number of the extension, and what the file holds. */
    static Stream<byte[]> files() {
        return Stream.of(
                seed("html", "<html><p>The council of the old port voted.</p>"),
                seed("txt", "The council of the old port voted.\n\nIt was late."),
                seed(
                        "jsonl",
                        "{\"id\":\"a\",\"published\":\"2026-01-02\",\"text\":\"The council voted.\"}\n{\"raw\":\"x\"}"),
                seed("json", "[{\"id\":\"a\",\"html\":\"<p>The council voted.</p>\"}]"),
                seed(
                        "warc",
                        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2026-01-02T00:00:00Z\r\n"
                                + "WARC-Target-URI: http://example.org/a\r\nContent-Type: application/http; msgtype=response\r\n"
                                + "Content-Length: " + RESPONSE.length() + "\r\n\r\n" + RESPONSE + "\r\n\r\n"),
                seed(
                        "rss",
                        "<rss version='2.0'><channel><title>t</title><item><title>a</title><link>http://example.org/a</link>"
                                + "<description>The council voted.</description></item></channel></rss>"),
                seed(
                        "xml",
                        "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><id>a</id><title>b</title>"
                                + "<content type='html'>The council voted.</content></entry></feed>"),
                seed(
                        "xml",
                        "<!DOCTYPE a [<!ENTITY b 'bb'>]><urlset><url><loc>http://example.org/&b;</loc></url></urlset>"),
                seed(
                        "nitf",
                        "<nitf><body><body.head><hedline><hl1>a</hl1></hedline><dateline>VELM, May 6 (b) -</dateline>"
                                + "</body.head><body.content><p>The council voted.</p></body.content></body></nitf>"),
                seed(
                        "xml",
                        "<newsItem guid='a' version='2'><contentMeta><headline>b</headline></contentMeta><contentSet>"
                                + "<inlineData contenttype='text/html'>&lt;p>The council voted.</inlineData></contentSet></newsItem>"),
                seed(
                        "ninjs",
                        "{\"uri\":\"a\",\"bodies\":[{\"contenttype\":\"text/html\",\"value\":\"<p>The council voted.\"}]}"),
                seed(
                        "json",
                        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":1,\"content_text\":\"x\"}]}"),
                seed("unknown", "WARC/1.1\r\n"));
    }

    private static byte[] seed(String extension, String content) {
        byte[] bytes = (" " + content).getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) EXTENSIONS.indexOf(extension);
        return bytes;
    }

    @MethodSource("files")
    @FuzzTest(maxDuration = "2m")
    void anyBytesAsAFileOfAnyKind(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        String extension = EXTENSIONS.get(Math.floorMod(bytes[0], EXTENSIONS.size()));
        Path file = Path.of("file." + extension);
        Inputs inputs = Inputs.of(new OneFile(Arrays.copyOfRange(bytes, 1, bytes.length)), Limits.USUAL, file);
        assertThat(inputs.captures.size() + inputs.unreadable.size()).isPositive();
        assertThat(inputs.keys()).allMatch(key -> !key.isBlank()).doesNotHaveDuplicates();
        assertThat(inputs.unreadable).allMatch(lost -> !lost.reason().isBlank());
    }
}
