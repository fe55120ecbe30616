package org.stemma.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the content codings of HTTP. Archives often keep a body that is decoded already under its old header: gzip, zlib and zstd are
 * known by their first bytes, and what is not brotli is taken as it stands.
 */
final class ContentCoding {
    private static final int MOST = 4;

    private ContentCoding() {}

    /** @param codings as the header lists them, the one applied last at the end */
    static Bytes decode(InputStream body, String codings, int most) throws IOException {
        return Bytes.document(open(body, codings), most);
    }

    /** The decoded bytes of {@code body}, as they are read. */
    static InputStream open(InputStream body, String codings) throws IOException {
        List<String> names = List.of(codings.toLowerCase(Locale.ROOT).split("[,\\s]+"));
        if (names.size() > MOST) {
            throw new IOException("it is encoded " + names.size() + " times");
        }
        BufferedInputStream in = new BufferedInputStream(body);
        for (String name : names.reversed()) {
            in = new BufferedInputStream(decoded(in, name));
        }
        return in;
    }

    private static InputStream decoded(BufferedInputStream in, String name) throws IOException {
        return switch (name) {
            case "gzip", "x-gzip", "zstd" -> Packed.open(in, Limits.USUAL);
            case "deflate" -> inflated(in);
            case "br" -> isText(in) ? in : new BrotliInputStream(in);
            default -> in;
        };
    }

    /** "deflate" is zlib by the standard, and bare deflate from some servers. */
    private static InputStream inflated(BufferedInputStream in) throws IOException {
        byte[] head = Packed.head(in, 2);
        boolean zlib =
                head.length == 2 && (head[0] & 0x0f) == 8 && ((head[0] & 0xff) << 8 | (head[1] & 0xff)) % 31 == 0;
        return isText(in) ? in : new InflaterInputStream(in, new Inflater(!zlib));
    }

    private static boolean isText(BufferedInputStream in) throws IOException {
        byte[] head = Packed.head(in, FileKind.HEAD);
        String start = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1).strip();
        return start.startsWith("<") && !Charsets.isBinary(head);
    }
}
