package org.stemma.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes of bounded length, numbered from 1. A line that is too long is skipped, not held. */
final class Lines {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private int number;
    private boolean tooLong;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its line break; empty where it was {@link #tooLong()}; null at the end. */
    byte @Nullable [] next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        tooLong = false;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (fill()) {
            int end = lineBreak();
            keep(line, end);
            at = end;
            if (end < filled) {
                at++;
                break;
            }
        }
        return line.toByteArray();
    }

    /** The number of the line read last. */
    int number() {
        return number;
    }

    boolean tooLong() {
        return tooLong;
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return at < filled;
    }

    private int lineBreak() {
        int end = at;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void keep(ByteArrayOutputStream line, int end) {
        tooLong = tooLong || line.size() + end - at > longest;
        if (tooLong) {
            line.reset();
        } else {
            line.write(buffer, at, end - at);
        }
    }
}
