package org.stemma.ingest;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The block of one record while it is read: held as far as it was asked for, and from the first bytes that look like the head of
 * another record: where the record's length turns out to be wrong, the archive goes on from there.
 */
final class WarcBlock {
    /** Bytes behind a second head that are held of a block nobody asked for; with more of them, the length counts as wrong. */
    private static final int SUSPECTED = 8 << 20;

    private static final int STEP = 1 << 16;
    private static final byte[] MARK = "WARC/".getBytes(StandardCharsets.US_ASCII);
    /** Bytes that a head's first line and the beginning of its second take at most. */
    private static final int HEAD = 20;

    private final long length;
    private final int most;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final byte[] step = new byte[HEAD + STEP];
    private int overlap;
    private long read;
    /** Where in {@link #held} another head begins, -1 where none does. */
    private int second = -1;

    private boolean wanted;
    private @Nullable IOException fault;

    /** @param most bytes that are held of the block, 0 where it is only passed over */
    WarcBlock(long length, int most) {
        this.length = length;
        this.most = most;
        this.wanted = most > 0;
    }

    /** Reads the block, as far as it goes. */
    void read(InputStream in) {
        try {
            while (read < length && !isOverlong()) {
                int some = in.read(step, overlap, (int) Math.min(STEP, length - read));
                if (some < 0) {
                    throw new EOFException();
                }
                read += some;
                take(overlap + some);
            }
        } catch (IOException stopped) {
            fault = stopped;
        }
    }

    /** Why the block could not be read to its end. */
    @Nullable
    IOException fault() {
        return fault;
    }

    boolean isTooLarge() {
        return most > 0 && !wanted;
    }

    /** Whether there is another record's head inside, and more behind it than one would hold. */
    boolean isOverlong() {
        return second >= 0 && !wanted && held.size() - second > SUSPECTED;
    }

    /** Whether bytes inside look like the head of another record. */
    boolean hasSecond() {
        return second >= 0;
    }

    /** From the other head on. */
    byte[] fromSecond() {
        byte[] all = held.toByteArray();
        return Arrays.copyOfRange(all, second, all.length);
    }

    /** The last bytes, in which another head may begin. */
    byte[] last() {
        return Arrays.copyOf(step, overlap);
    }

    /** What was asked for, without a second record in it. */
    byte[] asked(boolean whole) {
        if (!wanted) {
            return new byte[0];
        }
        byte[] all = held.toByteArray();
        return whole || second < 0 ? all : Arrays.copyOf(all, second);
    }

    /** Looks through the step's first {@code size} bytes, the overlap with the step before included. */
    private void take(int size) {
        boolean holds = wanted || second >= 0;
        int sizeBefore = held.size();
        if (holds) {
            held.write(step, overlap, size - overlap);
        }
        int head = second >= 0 ? -1 : head(size);
        if (head >= 0 && holds) {
            second = sizeBefore + head - overlap;
        } else if (head >= 0) {
            held.write(step, head, size - head);
            second = 0;
        }
        if (wanted && held.size() > most) {
            abandon();
        }
        overlap = Math.min(HEAD, size);
        System.arraycopy(step, size - overlap, step, 0, overlap);
    }

    /** Holds no more than a second record. */
    private void abandon() {
        wanted = false;
        byte[] rest = second < 0 ? new byte[0] : fromSecond();
        held.reset();
        held.writeBytes(rest);
        second = second < 0 ? -1 : 0;
    }

    private int head(int size) {
        for (int i = 0; i + HEAD <= size; i++) {
            if (step[i] == 'W' && isHead(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isHead(int from) {
        boolean marked = Arrays.equals(step, from, from + MARK.length, MARK, 0, MARK.length);
        return marked
                && new String(step, from, HEAD, StandardCharsets.US_ASCII)
                        .matches("WARC/\\d\\.\\d{1,2}\r?\n(?:WARC-|Content)(?s:.*)");
    }
}
