package org.stemma.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP response as an archive holds it.
 *
 * @param body as it was sent, not decoded
 */
@SuppressWarnings("ArrayRecordComponent") // foreign bytes, handed on once and never compared
record HttpAnswer(int status, HeaderFields fields, byte[] body) {
    private static final Pattern STATUS = Pattern.compile("(?:HTTP/\\d(?:\\.\\d)?|ICY)\\s{1,4}(\\d{3})\\b.*");

    /** @throws IOException where {@code block} holds no HTTP response */
    static HttpAnswer of(byte[] block) throws IOException {
        int at = endOfLine(block, 0);
        Matcher status = STATUS.matcher(line(block, 0, at));
        if (!status.matches()) {
            throw new IOException("it holds no HTTP response");
        }
        HeaderFields fields = new HeaderFields();
        while (at < block.length) {
            int end = endOfLine(block, at);
            String line = line(block, at, end);
            at = end;
            if (line.isEmpty()) {
                break;
            }
            fields.add(line); // what is no field says nothing
        }
        return new HttpAnswer(Integer.parseInt(status.group(1)), fields, Arrays.copyOfRange(block, at, block.length));
    }

    private static int endOfLine(byte[] block, int from) {
        int end = from;
        while (end < block.length && block[end] != '\n') {
            end++;
        }
        return Math.min(block.length, end + 1);
    }

    private static String line(byte[] block, int from, int end) {
        return new String(block, from, end - from, StandardCharsets.ISO_8859_1).stripTrailing();
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    MediaType type() {
        return MediaType.of(fields.get("Content-Type"));
    }

    /** The page itself, at most {@code most} bytes, transfer and content encodings undone where the body really has them. */
    Bytes decoded(int most) {
        byte[] whole = isChunked() ? Chunks.joined(body) : body;
        String encoding = Objects.requireNonNullElse(fields.get("Content-Encoding"), "");
        try {
            return ContentCoding.decode(new ByteArrayInputStream(whole), encoding, most);
        } catch (IOException fault) {
            return new Bytes(new byte[0], fault);
        }
    }

    private boolean isChunked() {
        String coding = fields.get("Transfer-Encoding");
        return coding != null && coding.toLowerCase(java.util.Locale.ROOT).contains("chunked");
    }
}
