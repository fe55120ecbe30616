package org.stemma.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A text stream as UTF-8 without a byte order mark: UTF-16, known by its mark, is turned into UTF-8 as it is read. */
final class Utf8Stream extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[4096];
    private byte[] bytes = new byte[0];
    private int at;

    private Utf8Stream(Reader reader) {
        this.reader = reader;
    }

    static InputStream of(BufferedInputStream in) throws IOException {
        byte[] head = Packed.head(in, 3);
        if (Charsets.starts(head, 0xef, 0xbb, 0xbf)) {
            in.skipNBytes(3);
            return in;
        }
        boolean utf16 = Charsets.starts(head, 0xff, 0xfe) || Charsets.starts(head, 0xfe, 0xff);
        return utf16 ? new Utf8Stream(new InputStreamReader(in, StandardCharsets.UTF_16)) : in;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int some = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, some);
        at += some;
        return some;
    }

    private boolean fill() throws IOException {
        if (at < bytes.length) {
            return true;
        }
        int read = reader.read(chars, 0, chars.length - 1);
        if (read <= 0) {
            return false;
        }
        if (Character.isHighSurrogate(chars[read - 1])) { // the pair's other half belongs to it
            int low = reader.read();
            read += low < 0 ? 0 : 1;
            chars[read - 1] = low < 0 ? chars[read - 1] : (char) low;
        }
        bytes = new String(chars, 0, read).getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
    }
}
