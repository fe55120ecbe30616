package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The plain bytes of members that were packed each for itself and stand one after the other: an archive's records. A read never
 * crosses the end of a member. A fault stays until {@link #resync} has found a later member.
 */
abstract sealed class Unpacker extends InputStream permits GzipMembers, ZstdFrames {
    final Window in;
    private final Limits limits;
    private @Nullable IOException fault;
    private boolean inside;
    private long begin;
    private long plain;

    Unpacker(InputStream in, Limits limits) {
        this.in = new Window(in);
        this.limits = limits;
    }

    /** Whether a member may begin at the next byte. */
    abstract boolean atMember() throws IOException;

    /** Reads a member's head; false at the end of the file. */
    abstract boolean begin() throws IOException;

    /** Unpacks at least one byte; 0 where the member has ended, and as it says of itself. */
    abstract int unpack(byte[] target, int offset, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        if (fault != null) {
            throw fault;
        }
        try {
            return length == 0 ? 0 : more(target, offset, length);
        } catch (IOException damaged) {
            fault = damaged;
            throw damaged;
        }
    }

    private int more(byte[] target, int offset, int length) throws IOException {
        while (inside || enter()) {
            int read = unpack(target, offset, length);
            if (read > 0) {
                plain += read;
                guard();
                return read;
            }
            inside = false;
        }
        return -1;
    }

    private boolean enter() throws IOException {
        begin = in.position();
        plain = 0;
        inside = begin();
        return inside;
    }

    /** Stops unpacking where the ratio is that of a bomb. */
    private void guard() throws TooLargeException {
        if (plain > limits.unpackedFree() && plain / limits.ratio() > in.position() - begin) {
            throw new TooLargeException("unpacks to more than " + limits.ratio() + " times its packed size");
        }
    }

    /**
     * Goes on after a fault with the next member whose plain bytes begin with {@code start}, even one that begins within what was
     * taken for a part of the damaged member; false where there is none.
     */
    final boolean resync(byte[] start) throws IOException {
        in.position(begin + 1);
        while (in.has(1)) {
            if (atMember() && opens(start)) {
                fault = null;
                return true;
            }
            in.skip(1);
        }
        return false;
    }

    private boolean opens(byte[] start) throws IOException {
        long here = in.position();
        boolean opens;
        try {
            opens = enter() && Arrays.equals(unpacked(start.length), start);
        } catch (IOException noMember) {
            opens = false;
        }
        in.position(here);
        inside = false;
        return opens;
    }

    private byte[] unpacked(int count) throws IOException {
        byte[] bytes = new byte[count];
        int size = 0;
        int read = 1;
        while (size < count && read > 0) {
            read = unpack(bytes, size, count - size);
            size += read;
        }
        return Arrays.copyOf(bytes, size);
    }
}
