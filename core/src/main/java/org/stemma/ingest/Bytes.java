package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that could be read.
 *
 * @param fault why there are no more, null where the end was reached or enough was read
 */
@SuppressWarnings("ArrayRecordComponent") // foreign bytes, handed on once and never compared
record Bytes(byte[] bytes, @Nullable IOException fault) {
    private static final int STEP = 1 << 16;

    /** Reads up to {@code most} bytes of {@code in}, and keeps what was read where reading fails. */
    static Bytes read(InputStream in, int most) {
        byte[] buffer = new byte[Math.min(STEP, most)];
        int size = 0;
        try {
            while (size < most) {
                if (size == buffer.length) {
                    buffer = Arrays.copyOf(buffer, (int) Math.min(2L * size, most));
                }
                int read = in.read(buffer, size, buffer.length - size);
                if (read < 0) {
                    break;
                }
                size += read;
            }
        } catch (IOException fault) {
            return new Bytes(Arrays.copyOf(buffer, size), fault);
        }
        return new Bytes(Arrays.copyOf(buffer, size), null);
    }

    /** Reads a whole document of at most {@code most} bytes; one that is larger is a fault, and nothing of it is kept. */
    static Bytes document(InputStream in, int most) {
        Bytes read = read(in, most + 1);
        return read.bytes.length <= most
                ? read
                : new Bytes(new byte[0], new TooLargeException("is larger than " + Limits.size(most)));
    }
}
