package org.stemma.ingest;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks Zstandard (RFC 8878), frame by frame. A skippable frame of the number {@code 0x184D2A5D} holds the dictionary of the
 * frames behind it, as in web archives (IIPC, "Zstandard Compression for WARC Files" 1.0); others are passed over.
 */
final class ZstdFrames extends Unpacker {
    private static final int STEP = 1 << 16;
    private static final int DICTIONARY = 0x5d;
    private static final int LARGEST_DICTIONARY = 8 << 20;

    private final ZstdDecompressCtx frames = new ZstdDecompressCtx();
    private final ByteBuffer packed = ByteBuffer.allocateDirect(STEP);
    private final ByteBuffer plain = ByteBuffer.allocateDirect(STEP);
    private @Nullable ZstdDictDecompress dictionary;
    private boolean ended = true;

    ZstdFrames(InputStream in, Limits limits) {
        super(in, limits);
    }

    /** Whether {@code head} begins with a frame, or with the dictionary of an archive. */
    static boolean begins(byte[] head) {
        return Charsets.starts(head, 0x28, 0xb5, 0x2f, 0xfd) || Charsets.starts(head, DICTIONARY, 0x2a, 0x4d, 0x18);
    }

    @Override
    boolean atMember() throws IOException {
        return in.startsWith(0x28, 0xb5, 0x2f, 0xfd);
    }

    @Override
    boolean begin() throws IOException {
        while (in.has(4) && (in.bytes[in.at()] & 0xf0) == 0x50 && in.startsWith(in.bytes[in.at()], 0x2a, 0x4d, 0x18)) {
            skippable();
        }
        if (!in.has(1)) {
            return false;
        }
        if (!atMember()) {
            throw new ZipException("what follows is no zstd");
        }
        if (!ended) {
            restart();
        }
        packed.clear().limit(0);
        plain.clear().limit(0);
        ended = false;
        return true;
    }

    /** Forgets a frame that did not end well. */
    private void restart() {
        frames.reset();
        if (dictionary != null) {
            frames.loadDict(dictionary);
        }
    }

    private void skippable() throws IOException {
        boolean isDictionary = in.next() == DICTIONARY;
        in.skip(3);
        long size = in.number(4);
        if (isDictionary) {
            load(size);
            return;
        }
        for (long left = size; left > 0; ) {
            int some = (int) Math.min(left, in.ready());
            if (some == 0) {
                throw new EOFException();
            }
            in.skip(some);
            left -= some;
        }
    }

    private void load(long size) throws IOException {
        if (size > LARGEST_DICTIONARY) {
            throw new TooLargeException("has a dictionary larger than " + Limits.size(LARGEST_DICTIONARY));
        }
        byte[] bytes = new byte[(int) size];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) in.next();
        }
        try {
            ZstdDictDecompress loaded = new ZstdDictDecompress(begins(bytes) ? unpacked(bytes) : bytes);
            frames.loadDict(loaded);
            if (dictionary != null) {
                dictionary.close();
            }
            dictionary = loaded;
        } catch (ZstdException damaged) {
            throw new ZipException("the dictionary: " + Faults.message(damaged));
        }
    }

    private static byte[] unpacked(byte[] dictionary) throws IOException {
        long size = Zstd.getFrameContentSize(dictionary);
        if (size <= 0 || size > LARGEST_DICTIONARY) {
            throw new TooLargeException("has a dictionary larger than " + Limits.size(LARGEST_DICTIONARY));
        }
        return Zstd.decompress(dictionary, (int) size);
    }

    @Override
    int unpack(byte[] target, int offset, int length) throws IOException {
        while (!plain.hasRemaining()) {
            if (ended) {
                return 0;
            }
            step();
        }
        int some = Math.min(length, plain.remaining());
        plain.get(target, offset, some);
        return some;
    }

    private void step() throws IOException {
        if (!packed.hasRemaining()) {
            feed();
        }
        plain.clear();
        try {
            ended = frames.decompressDirectByteBufferStream(plain, packed);
        } catch (ZstdException damaged) {
            plain.limit(0);
            throw new ZipException(Faults.message(damaged));
        }
        plain.flip();
        if (ended) {
            in.position(in.position() - packed.remaining());
            packed.clear().limit(0);
        }
    }

    private void feed() throws IOException {
        int ready = Math.min(STEP, in.ready());
        if (ready == 0) {
            throw new EOFException();
        }
        packed.clear();
        packed.put(in.bytes, in.at(), ready).flip();
        in.skip(ready);
    }

    @Override
    public void close() {
        frames.close();
        if (dictionary != null) {
            dictionary.close();
        }
    }
}
