package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream into which bytes can be put back. */
final class Rewindable extends InputStream {
    private final InputStream in;
    private byte[] back = new byte[0];
    private int at;

    Rewindable(InputStream in) {
        this.in = in;
    }

    /** Puts {@code bytes} from {@code from} on before what is read next. */
    void unread(byte[] bytes, int from) {
        int count = bytes.length - from;
        byte[] all = Arrays.copyOfRange(bytes, from, bytes.length + back.length - at);
        System.arraycopy(back, at, all, count, back.length - at);
        back = all;
        at = 0;
    }

    /** Forgets what was put back. */
    void clear() {
        back = new byte[0];
        at = 0;
    }

    @Override
    public int read() throws IOException {
        return at < back.length ? back[at++] & 0xff : in.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at == back.length) {
            return in.read(target, offset, length);
        }
        int some = Math.min(length, back.length - at);
        System.arraycopy(back, at, target, offset, some);
        at += some;
        return some;
    }
}
