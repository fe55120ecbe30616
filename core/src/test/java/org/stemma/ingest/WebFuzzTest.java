package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server sends: a head and a bounded body, or an input fault. {@code make fuzz} searches; without it only the seeds run. */
class WebFuzzTest {
    private static final Limits SMALL = new Limits(1 << 16, 1 << 16, 1 << 16, 200, 8);

    static Stream<byte[]> answers() {
        return Stream.of(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 4\r\n\r\n<p>x",
                        "HTTP/1.1 103 Early\r\n\r\nHTTP/1.0 404\nX: y\n\n",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\n<p>\r\n0\r\n\r\n",
                        "HTTP/1.1 200 OK\r\nContent-Encoding: deflate, gzip, br\r\n\r\nx",
                        "HTTP/1.1 302 Found\r\nLocation: //a.example/../b?c#d\r\nRetry-After: 9\r\n\r\n")
                .map(answer -> answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    @MethodSource("answers")
    @FuzzTest(maxDuration = "2m")
    void anyBytesAsAnAnswer(byte[] bytes) {
        InputStream in = new ByteArrayInputStream(bytes);
        try {
            WebHead head = WebHead.read(in, 1 << 12);
            assertThat(head.status()).isBetween(200, 599);
            WebAddress next = WebAddress.parse("http://paper.example/a").resolve(head.field("Location", ""));
            assertThat(next.toString()).matches("https?://[!-~]+");
            Bytes body = Bytes.document(WebBody.of(head, in, SMALL), SMALL.document());
            assertThat(body.bytes().length).isLessThanOrEqualTo(SMALL.document());
        } catch (IOException refused) {
            assertThat(Faults.reason(refused)).isNotBlank();
        }
    }
}
