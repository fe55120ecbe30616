package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that mean no good, or are broken: every one costs a bounded time and gives a reason. */
@Timeout(20)
class WebHostileTest {
    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html\n";

    @TempDir
    private Path cache;

    private LoopbackSite site;
    private WebTrial web;

    @BeforeEach
    void open() {
        site = new LoopbackSite();
        web = new WebTrial(cache);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private String url(String path) {
        return site.url("paper.example", path);
    }

    private static LoopbackSite.Answer raw(String answer) {
        return (request, out) -> out.write(answer.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Writes {@code step} again and again, with a pause, until the other side has enough. */
    private static LoopbackSite.Answer endless(String start, String step, long pause) {
        return (request, out) -> {
            raw(start).write(request, out);
            try {
                while (true) {
                    out.write(step.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                    Thread.sleep(pause);
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static byte[] packed(boolean bare, byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, bare))) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private String body(String path) {
        Fetched fetched = web.fetch(url(path));
        return fetched instanceof Fetched.Document document
                ? new String(document.bytes(), StandardCharsets.UTF_8)
                : String.valueOf(fetched);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 O", OK, OK + "\n<p>first", OK + "Transfer-Encoding: chunked\n\n5\n<p>fi"})
    void aSilenceAnywhereIsBounded(String start) {
        site.at("/x", LoopbackSite.stalling(start));
        assertThat(web.within(Duration.ofMillis(400)).refusal(url("/x"))).isEqualTo("took longer than 0.4 s");
    }

    @Test
    void aBodyThatDripsIsBoundedInAll() {
        site.at("/body", endless(OK + "\n", "x", 50)).at("/head", endless("HTTP/1.1 200 OK\n", "X-A: b\r\n", 50));
        web.within(Duration.ofMillis(400));
        assertThat(web.refusal(url("/body"))).isEqualTo("took longer than 0.4 s");
        assertThat(web.refusal(url("/head"))).isEqualTo("took longer than 0.4 s");
    }

    @Test
    void aNameServerThatIsSilentIsBounded() {
        site.page("/x", "<p>x");
        WebWorld.Resolver silent = host -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException given) {
                Thread.currentThread().interrupt();
            }
            throw new java.net.UnknownHostException(host);
        };
        assertThat(web.within(Duration.ofMillis(300)).resolver(silent).refusal(url("/x")))
                .isEqualTo("cannot be reached: no answer on where paper.example is");
    }

    @Test
    void anEndlessBodyEndsAtTheBound() {
        site.at("/x", endless(OK + "\n", "x".repeat(8192), 0));
        assertThat(web.documents(1 << 20).refusal(url("/x"))).isEqualTo("is larger than 1 MB");
    }

    @Test
    void aDeclaredSizeBeyondTheBoundIsRefusedAtOnce() {
        site.at("/x", LoopbackSite.stalling(OK + "Content-Length: 99999999999\n\n"));
        assertThat(web.refusal(url("/x"))).isEqualTo("is larger than 32 MB");
    }

    @Test
    void aBombOfPackedBytesEndsAtTheBound() throws IOException {
        byte[] zeros = new byte[40 << 20];
        site.at("/gzip", OK.strip() + "\nContent-Encoding: gzip", Inputs.gzip(zeros))
                .at("/deflate", OK.strip() + "\nContent-Encoding: deflate", packed(false, zeros));
        assertThat(web.refusal(url("/gzip"))).isEqualTo("is larger than 32 MB");
        assertThat(web.refusal(url("/deflate"))).isEqualTo("is larger than 32 MB");
    }

    @Test
    void aFloodOfHeadersEndsAtTheBound() {
        site.at("/many", endless("HTTP/1.1 200 OK\n", "X-A: b\r\n".repeat(500), 0))
                .at("/long", endless("HTTP/1.1 200 OK\n", "x".repeat(8192), 0))
                .at("/interim", endless("", "HTTP/1.1 103 Early\r\n\r\n".repeat(500), 0));
        for (String path : new String[] {"/many", "/long", "/interim"}) {
            assertThat(web.refusal(url(path))).as(path).isEqualTo("answers with headers larger than 64 KB");
        }
    }

    @Test
    void anAnswerThatEndsTooEarlyIsNoPage() {
        site.at("/length", raw(OK + "Content-Length: 100\n\n<p>half"))
                .at("/chunk", raw(OK + "Transfer-Encoding: chunked\n\n64\n<p>half"))
                .at("/chunks", raw(OK + "Transfer-Encoding: chunked\n\n3\n<p>\n"))
                .at("/gzip", (request, out) -> gzipHalf(out))
                .at("/head", raw("HTTP/1.1 200 OK\nContent-"))
                .at("/nothing", raw(""));
        for (String path : new String[] {"/length", "/chunk", "/chunks", "/gzip", "/head", "/nothing"}) {
            assertThat(web.refusal(url(path))).as(path).isEqualTo("is truncated: it ends in the middle");
        }
    }

    private static void gzipHalf(OutputStream out) throws IOException {
        byte[] whole =
                Inputs.gzip("<p>The ferry of Vell sails again, its captain says.".getBytes(StandardCharsets.UTF_8));
        out.write(LoopbackSite.answer(OK.strip() + "\nContent-Encoding: gzip", java.util.Arrays.copyOf(whole, 30)));
    }

    @Test
    void brokenFramesAreNamed() {
        site.at("/size", raw(OK + "Transfer-Encoding: chunked\n\nzz\n<p>\n"))
                .at("/huge", raw(OK + "Transfer-Encoding: chunked\n\nfffffffffffffffff\n<p>\n"))
                .at("/end", raw(OK + "Transfer-Encoding: chunked\n\n3\n<p>more than three\n"))
                .at("/length", raw(OK + "Content-Length: -5\n\n<p>"))
                .at("/other", raw("220 mail.paper.example ready\n\n"));
        for (String path : new String[] {"/size", "/huge", "/end"}) {
            assertThat(web.refusal(url(path))).as(path).isEqualTo("breaks its own chunks");
        }
        assertThat(web.refusal(url("/length"))).isEqualTo("gives no length that can be read: -5");
        assertThat(web.refusal(url("/other"))).isEqualTo("does not answer in HTTP/1.1");
    }

    @Test
    void everyFrameAndPackingOfGoodServersIsRead() throws IOException {
        byte[] page = "<p>The ferry".getBytes(StandardCharsets.UTF_8);
        site.at("/close", raw(OK + "\n<p>The ferry"))
                .at("/chunks", raw(OK + "Transfer-Encoding: Chunked\n\n3;a=b\n<p>\n009 \nThe ferry\n0\nTrailer: x\n\n"))
                .at("/interim", raw("HTTP/1.1 103 Early Hints\nLink: x\n\n" + OK + "\n<p>The ferry"))
                .at(
                        "/bare-lines",
                        (request, out) -> out.write((OK + "\n<p>The ferry").getBytes(StandardCharsets.UTF_8)))
                .at("/gzip", OK.strip() + "\nContent-Encoding: gzip", Inputs.gzip(page))
                .at("/zlib", OK.strip() + "\nContent-Encoding: deflate", packed(false, page))
                .at("/bare", OK.strip() + "\nContent-Encoding: deflate", packed(true, page))
                .at("/liar", OK.strip() + "\nContent-Encoding: gzip", page);
        for (String path :
                new String[] {"/close", "/chunks", "/interim", "/bare-lines", "/gzip", "/zlib", "/bare", "/liar"}) {
            assertThat(body(path)).as(path).isEqualTo("<p>The ferry");
        }
    }
}
