package org.stemma.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Opens bytes that may be packed by gzip, known by their first two bytes, not by a name. */
final class Packed {
    private static final int BUFFER = 1 << 16;

    private Packed() {}

    /** The plain bytes of {@code in}; reading fails with {@link TooLargeException} where they are a decompression bomb. */
    static BufferedInputStream open(InputStream in, Limits limits) throws IOException {
        Counted packed = new Counted(in);
        BufferedInputStream buffered = new BufferedInputStream(packed, BUFFER);
        byte[] head = head(buffered, 2);
        boolean gzip = head.length == 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
        return gzip
                ? new BufferedInputStream(new Guard(new GZIPInputStream(buffered, BUFFER), packed, limits), BUFFER)
                : buffered;
    }

    /** The first bytes of {@code in}, which stay to be read; fewer than {@code length} only at its end or at a fault. */
    static byte[] head(BufferedInputStream in, int length) throws IOException {
        in.mark(length);
        byte[] head = Bytes.read(in, length).bytes();
        in.reset();
        return head;
    }

    /** Counts what passes. */
    private static class Counted extends FilterInputStream {
        long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            count += skipped;
            return skipped;
        }
    }

    /** Stops unpacking where the ratio is that of a bomb. */
    private static final class Guard extends Counted {
        private final Counted packed;
        private final Limits limits;

        Guard(InputStream in, Counted packed, Limits limits) {
            super(in);
            this.packed = packed;
            this.limits = limits;
        }

        /** Nothing: a buffer that asks for more in the same call would lose what it has where that fails. */
        @Override
        public int available() {
            return 0;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (count > limits.unpackedFree() && count / limits.ratio() > packed.count) {
                throw new TooLargeException("unpacks to more than " + limits.ratio() + " times its packed size");
            }
            return read;
        }
    }
}
