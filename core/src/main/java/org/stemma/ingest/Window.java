package org.stemma.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Packed bytes as they are read, and a part of those already read: where a packed member turns out to be damaged, the next one may
 * have begun within it.
 */
final class Window {
    private static final int SIZE = 1 << 20;
    /** Bytes that can be looked at again at least, where so many were read. */
    private static final int BEHIND = SIZE / 2;

    private final InputStream in;
    final byte[] bytes = new byte[SIZE];
    private long base;
    private int at;
    private int end;

    Window(InputStream in) {
        this.in = in;
    }

    /** How many bytes stand before the next one in the file. */
    long position() {
        return base + at;
    }

    /** Goes to {@code position}, or to the oldest byte that is still held. */
    void position(long position) {
        at = (int) Math.max(0, position - base);
    }

    /** Where the next byte stands in {@link #bytes}. */
    int at() {
        return at;
    }

    /** How many bytes from {@link #at()} on are there; 0 only at the end. */
    int ready() throws IOException {
        return has(1) ? end - at : 0;
    }

    /** Whether {@code count} more bytes follow; they are ready then. */
    boolean has(int count) throws IOException {
        while (end - at < count) {
            if (end == SIZE) {
                forget();
            }
            int read = in.read(bytes, end, SIZE - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    private void forget() {
        int from = Math.max(0, Math.min(at, SIZE - BEHIND));
        System.arraycopy(bytes, from, bytes, 0, end - from);
        base += from;
        at -= from;
        end -= from;
    }

    /** Passes over {@code count} bytes that are ready. */
    void skip(int count) {
        at += count;
    }

    /** The next byte. */
    int next() throws IOException {
        if (!has(1)) {
            throw new EOFException();
        }
        return bytes[at++] & 0xff;
    }

    /** The next {@code count} bytes as a number, least significant first. */
    long number(int count) throws IOException {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number |= ((long) next()) << (8 * i);
        }
        return number;
    }

    /** Whether the bytes {@code mark} come next. */
    boolean startsWith(int... mark) throws IOException {
        if (!has(mark.length)) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[at + i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
