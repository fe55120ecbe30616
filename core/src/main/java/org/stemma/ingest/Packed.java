package org.stemma.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The plain bytes of a file that may be packed by gzip or zstd, known by its first bytes, not by a name. */
final class Packed extends BufferedInputStream {
    private static final int BUFFER = 1 << 16;
    private final @Nullable Unpacker unpacker;

    private Packed(InputStream in, @Nullable Unpacker unpacker) {
        super(in, BUFFER);
        this.unpacker = unpacker;
    }

    /** Opens {@code in}; reading fails with {@link TooLargeException} where it is a decompression bomb. */
    static Packed open(InputStream in, Limits limits) throws IOException {
        Packed plain = new Packed(in, null);
        byte[] head = head(plain, 4);
        if (Charsets.starts(head, 0x1f, 0x8b)) {
            return unpacking(new GzipMembers(plain, limits));
        }
        return ZstdFrames.begins(head) ? unpacking(new ZstdFrames(plain, limits)) : plain;
    }

    private static Packed unpacking(Unpacker unpacker) {
        return new Packed(unpacker, unpacker);
    }

    /** {@code name} without the ending of a packed file. */
    static String plainName(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        for (String ending : new String[] {".gz", ".zst"}) {
            if (low.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /** The first bytes of {@code in}, which stay to be read; fewer than {@code length} only at its end or at a fault. */
    static byte[] head(BufferedInputStream in, int length) throws IOException {
        in.mark(length);
        byte[] head = Bytes.read(in, length).bytes();
        in.reset();
        return head;
    }

    /** Goes on after a fault with the next packed member that begins with {@code start}; false where there is none. */
    boolean resync(String start) throws IOException {
        pos = count;
        markpos = -1;
        return unpacker != null && unpacker.resync(start.getBytes(StandardCharsets.US_ASCII));
    }
}
