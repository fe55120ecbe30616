package org.stemma.ingest;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Web archives for tests, record by record. */
final class Warcs {
    private Warcs() {}

    static byte[] record(String type, String address, String media, String block) {
        return record(type, address, media, block.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] record(String type, String address, String media, byte[] body) {
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

    static byte[] page(String address, String html) {
        return response(address, "200 OK", "text/html; charset=UTF-8", html);
    }

    static byte[] response(String address, String status, String media, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return record(
                "response",
                address,
                "application/http; msgtype=response",
                "HTTP/1.1 " + status + "\r\nContent-Type: " + media + "\r\nContent-Length: " + length + "\r\n\r\n"
                        + body);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** A response whose block is {@code http} as it stands. */
    static byte[] http(String address, String head, byte[] body) {
        byte[] block = joined((head.strip().replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8), body);
        return record("response", address, "application/http;msgtype=response", block);
    }

    /** Each of {@code records} as a gzip member of its own. */
    static byte[] gzip(byte[]... records) {
        return joined(Arrays.stream(records).map(Inputs::gzip).toArray(byte[][]::new));
    }

    /** Each of {@code records} as a zstd frame of its own. */
    static byte[] zstd(byte[]... records) {
        try (ZstdCompressCtx frame = new ZstdCompressCtx()) {
            frame.setChecksum(true);
            return joined(Arrays.stream(records).map(frame::compress).toArray(byte[][]::new));
        }
    }
}
