package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.stemma.ingest.Capture.Content;

/** What archives hold, as crawlers write it. */
class WarcContentTest {
    private static final String A = "https://a.example/";
    private static final String HTML = "<html><body><p>The ferry reopened.</p></body></html>";

    /** {@link #HTML}, packed by brotli. */
    private static final byte[] BROTLI =
            Base64.getDecoder().decode("GzMA+C0O7JgyeFGJsfvTGsRFLk/6mMnVC1zyUKFFWRNSiDoM6U1AAcYkXgzxqalmCEkA");

    @TempDir
    Path folder;

    private Inputs read(byte[]... records) throws IOException {
        return Inputs.of(Files.write(folder.resolve("x.warc"), Warcs.joined(records)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Capture capture) {
        return switch (capture.content()) {
            case Content.Html html -> new String(html.bytes(), StandardCharsets.UTF_8);
            case Content.Raw raw -> raw.text();
            case Content.Clean clean -> clean.text();
        };
    }

    private static byte[] chunked(byte[] body) {
        int half = body.length / 2;
        return Warcs.joined(
                utf8(Integer.toHexString(half) + ";x=y\r\n"),
                java.util.Arrays.copyOf(body, half),
                utf8("\r\n" + Integer.toHexString(body.length - half) + "\r\n"),
                java.util.Arrays.copyOfRange(body, half, body.length),
                utf8("\r\n0\r\n\r\n"));
    }

    private static byte[] encoded(String coding, byte[] body) {
        return Warcs.http(A + coding, "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: " + coding, body);
    }

    private static byte[] deflated(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    @Test
    void undoesTheEncodingsOfABody() throws IOException {
        byte[] zlib = deflated(utf8(HTML));
        byte[] both = Warcs.http(
                A + "both",
                "HTTP/1.1 200 OK\nContent-Type: text/html\ntransfer-encoding: Chunked\nContent-Encoding: gzip",
                chunked(Inputs.gzip(utf8(HTML))));
        Inputs inputs = read(
                encoded("gzip", Inputs.gzip(utf8(HTML))),
                encoded("deflate", zlib),
                encoded("zstd", Zstd.compress(utf8(HTML))),
                both);

        assertThat(inputs.unreadable).isEmpty();
        assertThat(inputs.captures).hasSize(4).extracting(WarcContentTest::text).containsOnly(HTML);
    }

    @Test
    void takesABodyAsItStandsThatIsDecodedAlready() throws IOException {
        byte[] joined = Warcs.http(
                A + "joined", "HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked", utf8(HTML));
        Inputs inputs =
                read(encoded("gzip", utf8(HTML)), encoded("br", utf8(HTML)), encoded("deflate", utf8(HTML)), joined);

        assertThat(inputs.unreadable).isEmpty();
        assertThat(inputs.captures).hasSize(4).extracting(WarcContentTest::text).containsOnly(HTML);
    }

    @Test
    void keepsWhatStandsBeforeTheCutOfAPackedBody() throws IOException {
        byte[] packed = Inputs.gzip(utf8(HTML.repeat(40)));
        Inputs inputs =
                read(encoded("gzip", java.util.Arrays.copyOf(packed, packed.length - 12)), Warcs.page(A + 2, HTML));

        assertThat(text(inputs.captures.getFirst())).startsWith("<html><body><p>The ferry");
        assertThat(inputs.reason()).contains("truncated", "what stands before is kept");
        assertThat(inputs.captures).hasSize(2);
    }

    @Test
    void readsTheCharsetOfTheHeaderAloneAndPagesWithoutAType() throws IOException {
        byte[] text = "Größe und Übermut".getBytes(Charset.forName("windows-1252"));
        Inputs inputs = read(
                Warcs.http(A + 1, "HTTP/1.1 200 OK\nContent-Type: text/plain; charset=\"ISO-8859-1\"", text),
                Warcs.http(A + 2, "HTTP/1.0 200", utf8(HTML)),
                Warcs.http(A + 3, "HTTP/1.1 200 OK", utf8("{\"no\":\"page\"}")));

        assertThat(inputs.keys()).containsExactly(A + 1, A + 2);
        assertThat(text(inputs.captures.getFirst())).isEqualTo("Größe und Übermut");
    }

    @Test
    void readsConversionsAndResourcesAndNamesRevisits() throws IOException {
        Inputs inputs = read(
                Warcs.record("conversion", A + 1, "text/plain", "Ferry reopens\n\nThe ferry reopened."),
                Warcs.record("resource", "<" + A + 2 + ">", "text/html", HTML),
                Warcs.record("revisit", A + 3, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n\r\n"),
                Warcs.record("metadata", A + 1, "application/warc-fields", "languages-cld2: en"),
                Warcs.record("response", "dns:a.example", "text/dns", "20240101 a.example A"),
                Warcs.response(A + "robots.txt", "200 OK", "text/plain", "User-agent: *"));

        assertThat(inputs.keys()).containsExactly(A + 1, A + 2);
        assertThat(inputs.captures.getFirst().content()).isInstanceOf(Content.Raw.class);
        assertThat(inputs.unreadable).isEmpty();
        assertThat(inputs.warnings).singleElement().asString().contains("one revisit record");
    }

    @Test
    void readsWhatAnotherWriterWrites() throws IOException {
        Path file = folder.resolve("other.warc.gz");
        try (WarcWriter writer = new WarcWriter(
                java.nio.channels.FileChannel.open(
                        file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE),
                org.netpreserve.jwarc.WarcCompression.GZIP)) {
            for (int i = 1; i <= 3; i++) {
                HttpResponse http = new HttpResponse.Builder(200, "OK")
                        .body(MediaType.HTML_UTF8, utf8(HTML))
                        .build();
                writer.write(new WarcResponse.Builder(URI.create(A + i))
                        .body(MediaType.HTTP_RESPONSE, http.serializeHeader())
                        .body(http)
                        .build());
            }
        }
        Inputs inputs = Inputs.of(file);

        assertThat(inputs.keys()).containsExactly(A + 1, A + 2, A + 3);
        assertThat(inputs.unreadable).isEmpty();
    }

    @Test
    void undoesBrotli() throws IOException {
        assertThat(text(read(encoded("br", BROTLI)).captures.getFirst())).isEqualTo(HTML);
    }
}
