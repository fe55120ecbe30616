package org.stemma.ingest;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Joins the chunks of an HTTP body (RFC 9112, 7.1). */
final class Chunks {
    private static final int LONGEST_SIZE = 7;

    private final byte[] body;
    private int at;

    private Chunks(byte[] body) {
        this.body = body;
    }

    /** The plain body; {@code body} itself where it is not chunked, as where an archive keeps it joined under its old header. */
    static byte[] joined(byte[] body) {
        return new Chunks(body).join();
    }

    private byte[] join() {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(body.length);
        int size = size();
        if (size < 0) {
            return body;
        }
        while (size > 0) {
            int some = Math.min(size, body.length - at);
            joined.write(body, at, some);
            at += some;
            lineBreak();
            size = size();
        }
        if (size < 0 && at < body.length) { // not chunked from here on
            joined.writeBytes(Arrays.copyOfRange(body, at, body.length));
        }
        return joined.toByteArray();
    }

    private void lineBreak() {
        if (at < body.length && body[at] == '\r') {
            at++;
        }
        if (at < body.length && body[at] == '\n') {
            at++;
        }
    }

    /** Reads a line with a chunk's size; -1, and nothing is read, where there is none. */
    private int size() {
        int size = 0;
        int digits = 0;
        int i = at;
        while (i < body.length && Character.digit(body[i], 16) >= 0 && digits <= LONGEST_SIZE) {
            size = size * 16 + Character.digit(body[i], 16);
            digits++;
            i++;
        }
        while (i < body.length && body[i] != '\n' && isExtension(body[i], i)) {
            i++;
        }
        if (digits == 0 || digits > LONGEST_SIZE || i >= body.length || body[i] != '\n') {
            return -1;
        }
        at = i + 1;
        return size;
    }

    private boolean isExtension(byte b, int i) {
        return b == ' '
                || b == '\r'
                || b == ';'
                || (i - at < 200
                        && new String(body, at, i - at, java.nio.charset.StandardCharsets.ISO_8859_1).contains(";"));
    }
}
